namespace PartnerRelationships.Core.Ledger;

/// <summary>A record of the ledger beside what the chain says of it.</summary>
/// <param name="Name">What it is, to begin a sentence: "Invitation …".</param>
/// <param name="Hash">The hash of what is kept; null when the record is gone.</param>
/// <param name="EntryNumber">The last entry that changed it; null when there is none.</param>
/// <param name="RecordedHash">The hash that this entry left it with.</param>
public sealed record LedgerRecord(string Name, string? Hash, long? EntryNumber, string? RecordedHash);
