namespace PartnerRelationships;

/// <summary>One thing that is wrong with a ledger.</summary>
public sealed class LedgerProblem
{
    /// <summary>What kind of thing: EntryMissing, EntryAltered, EntryOutOfChain, EntryReplaced, EntryUnreadable, RecordAltered,
    /// RecordMissing, RecordUnrecorded, RecordUnreadable or FileDamaged; of evidence also PlanAltered, ApprovalUnknown, RunAltered, CustomerAltered,
    /// StepAltered, EvidenceIncomplete, EvidenceAltered, EvidenceForeign or EvidenceUnknown.</summary>
    public string ProblemId { get; init; } = "";

    /// <summary>The entry that it shows at; null when it shows at none.</summary>
    public long? EntryNumber { get; init; }

    /// <summary>What is wrong, in words.</summary>
    public string Message { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{ProblemId}: {Message}";
}
