using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The subject of evidence: a run, its plan, and what the service's log says; counted while it is written.</summary>
/// <param name="kind">The kind of change.</param>
/// <param name="run">The run.</param>
/// <param name="plan">Its plan.</param>
/// <param name="document">The plan's document.</param>
/// <param name="audit">What the service's log says; null when it is not wanted.</param>
/// <param name="files">Reads lines of plans.</param>
internal sealed class EvidenceSubject(IChangeKind kind, RelationshipRun run, RelationshipPlan plan, string document, AuditBook? audit, IPlanFiles files)
{
    public IChangeKind Kind => kind;

    public RelationshipRun Run => run;

    public RelationshipPlan Plan => plan;

    public string Document => document;

    public EvidenceTally Tally { get; } = new();

    /// <summary>Whether the service's log was read, in words.</summary>
    public string AuditNote => audit is null ? "The service's audit log was not read." : audit.Unreadable ?? "The service's audit log was read.";

    /// <summary>What the log says of a customer; null when it was not asked.</summary>
    public ChangeComparison? Compare(RelationshipChange change) => audit?.Compare(change);

    /// <summary>Counts a customer.</summary>
    public void Count(RelationshipChange change) => Tally.Add(change, Compare(change));

    /// <summary>What stood in a customer's way when the plan was made.</summary>
    public IReadOnlyList<Blocker> BlockersOf(PlannedChange planned) => PlannedBlockers.Of(planned, plan, files);
}
