using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>What the ledger's entries tell of a run itself.</summary>
internal sealed class RunStory
{
    private readonly List<RelationshipEvent> plan = [];

    /// <summary>Who attested, and for what; null when the run has no beginning.</summary>
    public string? Attestation { get; private set; }

    /// <summary>How the run stopped last; null while it continues.</summary>
    public string? Stop { get; private set; }

    /// <summary>The hash of the run's record as its last entry left it; null when none says.</summary>
    public string? RecordHash { get; private set; }

    /// <summary>What was noted about the plan: its making and its approvals.</summary>
    public IReadOnlyList<RelationshipEvent> Plan => plan;

    /// <summary>Takes the next entry.</summary>
    public void Add(EvidenceItem entry)
    {
        switch (entry["kind"])
        {
            case EventKinds.RemovalPlanMade or EventKinds.RemovalPlanImported or EventKinds.RemovalPlanApproved:
                plan.Add(new RelationshipEvent { Kind = entry["kind"]!, ContentHash = entry["content_hash"], Actor = entry["actor"] ?? "" });
                break;
            case EventKinds.RemovalRunStarted or EventKinds.RemovalRunResumed or EventKinds.RemovalRunStopped:
                AddToRun(entry);
                break;
        }
    }

    private void AddToRun(EvidenceItem entry)
    {
        Attestation ??= entry["kind"] == EventKinds.RemovalRunStarted ? entry["detail"] : null;
        Stop = entry["kind"] == EventKinds.RemovalRunStopped ? entry["detail"] : null;
        RecordHash = entry["content_hash"] ?? RecordHash;
    }
}
