using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>What evidence proves, and what it does not. Each answer is independent of the others and has its reason: a forged bundle can be consistent in itself, and
/// nothing more.</summary>
public sealed record EvidenceVerdict
{
    /// <summary>The evidence's file.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The run; null where the evidence does not get so far.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The only customer that the evidence is of; null where it is of a whole run.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The hash of everything in the bundle; a customer's proof has that of the bundle that it is out of.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How many customers it has.</summary>
    public long Customers { get; init; }

    /// <summary>How many of the ledger's entries it has.</summary>
    public long Entries { get; init; }

    /// <summary>Whether everything in it fits together. A forged bundle can as well.</summary>
    public EvidenceAnswer SelfConsistent { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Whether its entries stand in the ledger that it was compared with, which also noted its hash.</summary>
    public EvidenceAnswer InLedger { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Who signed it, and what that is worth; the time stamp over the signature says when it was there already.</summary>
    public SignatureVerdict SignedBy { get; init; } = new() { Reason = "It has no signature file." };

    /// <summary>When the signature was there already, as the authority of its time stamp says; null where none says it of this very signature.</summary>
    public DateTimeOffset? TimestampedOn => SignedBy.Timestamp.TimestampedOn;

    /// <summary>Whether the saved head of a ledger that was given covers its entries. Not where that was saved before the last of them was written; whether the chain leads from
    /// them to a later head the ledger must tell, unless the head has the last entry itself.</summary>
    public EvidenceAnswer Witnessed { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Whether the report beside it is the one that was written with it.</summary>
    public EvidenceAnswer Report { get; init; } = EvidenceAnswer.NotAsked;

    /// <summary>Whether something outside the file vouches for it, and nothing speaks against it.</summary>
    public bool IsProven { get; init; }

    /// <summary>The first thing that is wrong with it, with a stable id; none where nothing is.</summary>
    public IReadOnlyList<LedgerProblem> Problems { get; init => field = PrintedList<LedgerProblem>.Of(value); } = PrintedList<LedgerProblem>.None;

    /// <inheritdoc/>
    public override string ToString() => $"{Evidence}: {(IsProven ? "proven" : SelfConsistent.Is == true ? "fits itself, and is not proven" : "does not fit itself")}";
}

/// <summary>An answer with its reason.</summary>
/// <param name="Is">Yes or no; null where it was not asked, or cannot be said.</param>
/// <param name="Reason">Why.</param>
public sealed record EvidenceAnswer(bool? Is, string Reason)
{
    /// <summary>Nobody asked.</summary>
    public static EvidenceAnswer NotAsked { get; } = new(null, "Not asked.");

    /// <inheritdoc/>
    public override string ToString() => $"{(Is switch { true => "Yes", false => "No", null => "Unknown" })}. {Reason}";
}
