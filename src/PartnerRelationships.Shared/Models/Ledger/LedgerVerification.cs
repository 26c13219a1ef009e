using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>The result of verifying a ledger.</summary>
/// <remarks>The chain reveals damage and careless changes. Somebody who can write to the file can also build a new chain: if that matters, keep the head's hash
/// elsewhere and compare it later.</remarks>
public sealed class LedgerVerification
{
    /// <summary>The ledger's file, or that of the evidence; null for a ledger in memory.</summary>
    public string? Ledger { get; init; }

    /// <summary>Whether no problem was found.</summary>
    public bool IsIntact => Problems.Count == 0;

    /// <summary>How many entries are valid, counted from the first; for evidence, those about the run.</summary>
    public long Entries { get; init; }

    /// <summary>The hash of the last good entry.</summary>
    public string Head { get; init; } = "";

    /// <summary>How many records, or customers in evidence, were compared with the entries.</summary>
    public long Records { get; init; }

    /// <summary>The time up to which the witness confirms the entries; null if no witness was given. It cannot confirm later entries.</summary>
    public DateTimeOffset? WitnessedOn { get; init; }

    /// <summary>Who signed the witness, and how trustworthy the signature is; null if no witness was given.</summary>
    public SignatureVerdict? Witness { get; init; }

    /// <summary>The first entry with a problem; null if there is none.</summary>
    public long? FirstBadEntry => Problems.Min(problem => problem.EntryNumber);

    /// <summary>The problems: the first one in the chain, the first few in the records, all in the triggers, and the first one in the file.</summary>
    public IReadOnlyList<LedgerProblem> Problems { get; init => field = PrintedList<LedgerProblem>.Of(value); } = PrintedList<LedgerProblem>.None;

    /// <inheritdoc/>
    public override string ToString() => IsIntact ? $"{Counted.Of(Entries, "entry", "entries")}, intact" : Problems[0].ToString();
}

/// <summary>One problem of a ledger.</summary>
public sealed class LedgerProblem
{
    /// <summary>The kind of problem: EntryMissing, EntryAltered, EntryOutOfChain, EntryReplaced, EntryUnreadable, RecordAltered,
    /// RecordMissing, RecordUnrecorded, RecordUnreadable, GuardMissing, GuardAltered, GuardForeign, GuardUnreadable, FileDamaged or WitnessAltered; of evidence also
    /// PlanAltered, ApprovalUnknown, RunAltered, CustomerAltered, StepAltered, EvidenceIncomplete, EvidenceAltered, EvidenceForeign or EvidenceUnknown.</summary>
    public string ProblemId { get; init; } = "";

    /// <summary>The entry where it was found; null if it concerns no single entry.</summary>
    public long? EntryNumber { get; init; }

    /// <summary>What is wrong.</summary>
    public string Message { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{ProblemId}: {Message}";
}
