namespace PartnerRelationships.Core.Ledger;

/// <summary>How far a check has come.</summary>
/// <param name="Step">What is being checked, in words.</param>
/// <param name="Done">How many of it.</param>
/// <param name="Total">Of how many; null where nobody knows.</param>
public sealed record LedgerProgress(string Step, long Done, long? Total);
