using System;

namespace PartnerRelationships.Core.Removals.Journal;

/// <summary>How a customer's removal ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Detail">What it rests on, in words.</param>
/// <param name="Before">Delegated administrative privileges before.</param>
/// <param name="After">Delegated administrative privileges after, as read back.</param>
/// <param name="On">When.</param>
public sealed record RemovalEnd(RemovalOutcome Outcome, string Detail, DelegatedAdminState Before, DelegatedAdminState After, DateTimeOffset On);
