using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>What the ledger's entries tell of a run.</summary>
/// <param name="mark">Which entries are about it.</param>
internal sealed class RunStory(RunMark mark)
{
    private readonly Dictionary<string, CustomerStory> customers = new(StringComparer.Ordinal);
    private readonly List<RelationshipEvent> plan = [];

    /// <summary>Who attested, and for what; null when the run has no beginning.</summary>
    public string? Attestation { get; private set; }

    /// <summary>How the run stopped last; null when it goes on.</summary>
    public string? Stop { get; private set; }

    /// <summary>The hash of the run's record as its last entry left it; null when none says.</summary>
    public string? RecordHash { get; private set; }

    /// <summary>What was noted about the plan: its making and its approvals.</summary>
    public IReadOnlyList<RelationshipEvent> Plan => plan;

    /// <summary>What is told of a customer.</summary>
    public CustomerStory Of(string? customerId) => customers.TryGetValue(customerId ?? "", out var story) ? story : new CustomerStory();

    /// <summary>Takes the next entry.</summary>
    public void Add(EvidenceItem entry)
    {
        if (!mark.IsOn(entry.Fields))
        {
            return;
        }

        switch (entry["kind"])
        {
            case EventKinds.RemovalPlanMade or EventKinds.RemovalPlanImported or EventKinds.RemovalPlanApproved:
                plan.Add(new RelationshipEvent { Kind = entry["kind"]!, ContentHash = entry["content_hash"], Actor = entry["actor"] ?? "" });
                break;
            case EventKinds.RemovalRunStarted or EventKinds.RemovalRunResumed or EventKinds.RemovalRunStopped:
                AddToRun(entry);
                break;
            case EventKinds.RemovalStepIntended or EventKinds.RemovalStepEnded or EventKinds.RemovalStepUndone or EventKinds.RemovalEnded:
                AddTo(entry["customer_id"] ?? "", entry);
                break;
        }
    }

    private void AddToRun(EvidenceItem entry)
    {
        Attestation ??= entry["kind"] == EventKinds.RemovalRunStarted ? entry["detail"] : null;
        Stop = entry["kind"] == EventKinds.RemovalRunStopped ? entry["detail"] : null;
        RecordHash = entry["content_hash"] ?? RecordHash;
    }

    private void AddTo(string customerId, EvidenceItem entry)
    {
        if (!customers.TryGetValue(customerId, out var story))
        {
            customers[customerId] = story = new CustomerStory();
        }

        story.Add(entry);
    }

    /// <summary>What the entries tell of one customer.</summary>
    internal sealed class CustomerStory
    {
        /// <summary>Everything that was said of its steps.</summary>
        public HashSet<string> Steps { get; } = new(StringComparer.Ordinal);

        /// <summary>What was said last of a step; null when nothing was.</summary>
        public string? LastStep { get; private set; }

        /// <summary>How it ended; null when it has not.</summary>
        public string? End { get; private set; }

        /// <summary>The hash of its record as its last entry left it; null when none says.</summary>
        public string? RecordHash { get; private set; }

        public void Add(EvidenceItem entry)
        {
            var detail = entry["detail"] ?? "";
            RecordHash = entry["content_hash"] ?? RecordHash;
            if (entry["kind"] == EventKinds.RemovalEnded)
            {
                End = detail;
                return;
            }

            Steps.Add(detail);
            LastStep = detail;
        }
    }
}
