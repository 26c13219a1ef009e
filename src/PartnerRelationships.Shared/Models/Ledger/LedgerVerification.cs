using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>What a check of a ledger found.</summary>
/// <remarks>The chain shows damage and careless change. Whoever can write the file can also build a new chain: keep the head's hash
/// elsewhere, and compare it later, where that matters.</remarks>
public sealed class LedgerVerification
{
    /// <summary>The ledger's file, or that of the evidence; null for a ledger in memory.</summary>
    public string? Ledger { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Problems.Count == 0;

    /// <summary>How many entries were found good, from the first one on; of evidence those about the run.</summary>
    public long Entries { get; init; }

    /// <summary>The hash of the last good entry.</summary>
    public string Head { get; init; } = "";

    /// <summary>How many records, or customers of evidence, were compared with what the entries say.</summary>
    public long Records { get; init; }

    /// <summary>Until when a witness saw it, whose entries are all here where nothing is wrong; null where none was asked. What came later it cannot vouch for.</summary>
    public DateTimeOffset? WitnessedOn { get; init; }

    /// <summary>Who signed the witness, and what that is worth; null where none was asked.</summary>
    public SignatureVerdict? Witness { get; init; }

    /// <summary>The first entry at which something is wrong; null when none is.</summary>
    public long? FirstBadEntry => Problems.Min(problem => problem.EntryNumber);

    /// <summary>What is wrong: the first thing of the chain, the first few of the records, all of what guards them, and the first of the file.</summary>
    public IReadOnlyList<LedgerProblem> Problems { get; init => field = PrintedList<LedgerProblem>.Of(value); } = PrintedList<LedgerProblem>.None;

    /// <inheritdoc/>
    public override string ToString() => IsIntact ? $"{Counted.Of(Entries, "entry", "entries")}, intact" : Problems[0].ToString();
}

/// <summary>One thing that is wrong with a ledger.</summary>
public sealed class LedgerProblem
{
    /// <summary>What kind of thing: EntryMissing, EntryAltered, EntryOutOfChain, EntryReplaced, EntryUnreadable, RecordAltered,
    /// RecordMissing, RecordUnrecorded, RecordUnreadable, GuardMissing, GuardAltered, GuardForeign, GuardUnreadable, FileDamaged or WitnessAltered; of evidence also
    /// PlanAltered, ApprovalUnknown, RunAltered, CustomerAltered, StepAltered, EvidenceIncomplete, EvidenceAltered, EvidenceForeign or EvidenceUnknown.</summary>
    public string ProblemId { get; init; } = "";

    /// <summary>The entry that it shows at; null when it shows at none.</summary>
    public long? EntryNumber { get; init; }

    /// <summary>What is wrong, in words.</summary>
    public string Message { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{ProblemId}: {Message}";
}
