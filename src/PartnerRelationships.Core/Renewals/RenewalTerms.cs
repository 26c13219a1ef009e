using System;

namespace PartnerRelationships.Core.Renewals;

/// <summary>What is renewed, and with what.</summary>
/// <param name="ExpiresWithin">Relationships in force that end within this time, and do not extend themselves.</param>
/// <param name="Template">What the successor is to be; null for what it replaces.</param>
/// <param name="AutoExtendInstead">Whether they are to extend themselves instead: there is no successor then.</param>
public sealed record RenewalTerms(TimeSpan ExpiresWithin, DelegatedAdminTemplate? Template, bool AutoExtendInstead);
