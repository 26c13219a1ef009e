namespace PartnerRelationships.Core.Ledger;

/// <summary>Something that remembers how far the chain had come: an intact ledger passes through it.</summary>
/// <param name="Entries">How many entries there were.</param>
/// <param name="Hash">The hash of the last one.</param>
public sealed record LedgerMark(long Entries, string Hash);
