using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>What evidence proves, and what it does not. The answers are independent of each other, and each has its reason: a forged bundle can be consistent, but
/// nothing more.</summary>
public sealed record EvidenceVerdict
{
    /// <summary>The evidence's file.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The run; null if the evidence is not readable up to there.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The only customer in the evidence; null if it covers a whole run.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The hash of the bundle; a customer's proof has the hash of the bundle that it was made from.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How many customers it has.</summary>
    public long Customers { get; init; }

    /// <summary>How many ledger entries it contains.</summary>
    public long Entries { get; init; }

    /// <summary>Whether it is consistent in itself. A forged bundle can be, too.</summary>
    public EvidenceAnswer SelfConsistent { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Whether the ledger that it was compared with contains its entries and its hash.</summary>
    public EvidenceAnswer InLedger { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Who signed it, and how trustworthy the signature is; the time stamp shows when the signature existed.</summary>
    public SignatureVerdict SignedBy { get; init; } = new() { Reason = "It has no signature file." };

    /// <summary>The time at which the signature existed, according to its time stamp; null if there is no time stamp for this signature.</summary>
    public DateTimeOffset? TimestampedOn => SignedBy.Timestamp.TimestampedOn;

    /// <summary>Whether the given saved ledger head covers its entries. Not if it was saved before the last of them was written. Whether the chain leads to a later
    /// head can be shown only by the ledger, unless the head contains the last entry itself.</summary>
    public EvidenceAnswer Witnessed { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Whether the report beside it is the one that was written with it.</summary>
    public EvidenceAnswer Report { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Whether something outside the file confirms it, and nothing contradicts it.</summary>
    public bool IsProven { get; init; }

    /// <summary>The first problem, with a stable id; none if there is no problem.</summary>
    public IReadOnlyList<LedgerProblem> Problems { get; init => field = PrintedList<LedgerProblem>.Of(value); } = PrintedList<LedgerProblem>.None;

    /// <inheritdoc/>
    public override string ToString() => $"{Evidence}: {(IsProven ? "proven" : SelfConsistent.Is == true ? "consistent, but not proven" : "not consistent")}";
}

/// <summary>An answer with its reason.</summary>
/// <param name="Is">Yes or no; null if it was not checked, or is unknown.</param>
/// <param name="Reason">Why.</param>
public sealed record EvidenceAnswer(bool? Is, string Reason)
{
    /// <summary>Not checked.</summary>
    public static EvidenceAnswer NotAsked { get; } = new(null, "Not checked.");

    /// <inheritdoc/>
    public override string ToString() => $"{(Is switch { true => "Yes", false => "No", null => "Unknown" })}. {Reason}";
}
