using System;

namespace PartnerRelationships.Core.Renewals;

/// <summary>What is renewed, and with what.</summary>
/// <param name="ExpiresWithin">Relationships in force that end within this time, and are not extended automatically.</param>
/// <param name="Template">What the successor is to be; null for what it replaces.</param>
/// <param name="AutoExtendInstead">Whether they should be extended automatically instead, without a successor.</param>
public sealed record RenewalTerms(TimeSpan ExpiresWithin, DelegatedAdminTemplate? Template, bool AutoExtendInstead);
