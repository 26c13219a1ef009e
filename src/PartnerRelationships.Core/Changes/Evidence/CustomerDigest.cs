using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>A customer of a bundle as far as it is compared with what the ledger's entries tell: hashes, so that a hundred thousand of them fit.</summary>
internal sealed class CustomerDigest
{
    private readonly TextHash record;
    private readonly TextHash? end;
    private readonly Told[] steps;
    private bool isRecordOther, isEndTold, isEndOther;
    private bool isLastStepKnown = true;

    /// <summary>Takes what is needed of a customer.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="record">The hash of its record, as the ledger would have it.</param>
    /// <exception cref="FormatException">One of its steps is none.</exception>
    public CustomerDigest(int place, EvidenceItem customer, string record)
    {
        (Place, this.record, end) = (place, TextHash.Of(record), EndOf(customer) is { } text ? TextHash.Of(text) : null);
        IsAchieved = OutcomeOf(customer)?.IsAchieved() == true;
        steps = [.. customer.Parts.Where(part => part.Kind == EvidenceItem.Step && IsTold(part)).Select(part => new Told(HashOf(EventTexts.OfStep(StepOf(part)))))];
    }

    public int Place { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => end is not null;

    /// <summary>Whether it is as its plan wanted it.</summary>
    public bool IsAchieved { get; }

    /// <summary>Takes an entry about it.</summary>
    public void Take(EvidenceItem entry)
    {
        if (entry["kind"] == EventKinds.RemovalEnded)
        {
            TakeEnd(entry["detail"] ?? "", entry["content_hash"]);
        }
        else if (entry["kind"] is EventKinds.RemovalStepIntended or EventKinds.RemovalStepEnded or EventKinds.RemovalStepUndone)
        {
            TakeStep(entry["detail"] ?? "", entry["content_hash"]);
        }
    }

    /// <summary>What differs from what was reported; null if nothing does.</summary>
    public LedgerProblem? Compare(Guid id) =>
        HasEnded != isEndTold || isEndOther ? EvidenceProblems.Customer(Place, id, end is null ? "they say that it ended" : isEndTold ? "it ended otherwise" : "they do not say that it ended")
        : steps.Any(step => !step.IsTold) ? EvidenceProblems.Step(Place, id, "they do not mention one of them")
        : !isLastStepKnown ? EvidenceProblems.Step(Place, id, "the last one they mention is missing")
        : isRecordOther ? EvidenceProblems.Customer(Place, id, "its record does not match the hash in the last of them")
        : null;

    private void TakeStep(string detail, string? recordHash)
    {
        var hash = HashOf(detail);
        var step = Array.FindIndex(steps, one => one.Text == hash);
        isLastStepKnown = step >= 0 && hash is not null;
        if (isLastStepKnown)
        {
            steps[step] = new Told(hash, IsTold: true);
        }

        Note(recordHash);
    }

    private void TakeEnd(string detail, string? recordHash)
    {
        (isEndTold, isEndOther) = (true, end != TextHash.Of(detail));
        Note(recordHash);
    }

    private void Note(string? recordHash) => isRecordOther = recordHash is null ? isRecordOther : TextHash.Of(recordHash) != record;

    private static TextHash? HashOf(string text) => EventTexts.WithoutState(text) is { } step ? TextHash.Of(step) : null;

    private static string? EndOf(EvidenceItem customer) => customer["outcome"] is not { } outcome ? null
        : OutcomeOf(customer) is { } known ? EventTexts.OfEnd(known, customer["detail"]) : outcome;

    private static ChangeOutcome? OutcomeOf(EvidenceItem customer) => Enum.TryParse<ChangeOutcome>(customer["outcome"], out var outcome) ? outcome : null;

    // Steps that only read are not reported, except that they wait for somebody.
    private static bool IsTold(EvidenceItem part) => part["request_id"] is not null || part["kind"] == nameof(StepKind.Await);

    private static ChangeStep StepOf(EvidenceItem part) =>
        Enum.TryParse<StepKind>(part["kind"], out var kind) && Enum.TryParse<StepState>(part["state"], out var state)
            ? new ChangeStep { Kind = kind, State = state, RequestId = RequestOf(part), SubjectId = part["subject_id"], SubjectName = part["subject_name"] }
            : throw Wrong(part);

    private static Guid? RequestOf(EvidenceItem part) =>
        part["request_id"] is not { } text ? null : Guid.TryParse(text, out var request) ? request : throw Wrong(part);

    private static FormatException Wrong(EvidenceItem part) => new FormatException($"step {part["place"]} is not one");

    /// <summary>A step that the entries must mention.</summary>
    /// <param name="Text">Their text about it, without the state.</param>
    /// <param name="IsTold">Whether an entry mentions it.</param>
    private readonly record struct Told(TextHash? Text, bool IsTold = false);
}
