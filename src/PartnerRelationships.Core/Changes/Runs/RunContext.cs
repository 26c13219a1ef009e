using System;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>What everybody who works on a run shares.</summary>
internal sealed class RunContext : IDisposable
{
    public RunContext(IPartnerContext partner, ChangeMethod method, IChangeJournal journal, RunOrder order, RelationshipRun run, Guid correlationId)
    {
        (Partner, Kind, Journal, Plan, Run, CorrelationId) = (partner, method.Kind, journal, order.Plan, run, correlationId);
        Lease = order.Lease;
        Guard = new RunGuard(order);
        Worker = WorkerName.Own(correlationId);
        Work = method.Begin(this);
    }

    public IPartnerContext Partner { get; }

    public IChangeKind Kind { get; }

    public IChangeJournal Journal { get; }

    public RelationshipPlan Plan { get; }

    public RelationshipRun Run { get; }

    public Guid CorrelationId { get; }

    /// <summary>Whom nothing is done to.</summary>
    public RunGuard Guard { get; }

    /// <summary>Who claims.</summary>
    public string Worker { get; }

    /// <summary>For how long a claim lasts unless it is renewed.</summary>
    public TimeSpan Lease { get; }

    /// <summary>What is done with each customer.</summary>
    public IChangeWork Work { get; }

    public IClock Clock => Partner.Clock;

    public void Dispose() => Work.Dispose();

    /// <summary>A customer as the plan has it.</summary>
    public PlannedCustomer Planned(ChangeClaim claim) => claim.Planned?.Customer ?? Plan.Customers[claim.Change.Number - 1];

    public RelationshipEvent Event(string kind, string? detail) => EventDraft.Of(Partner, kind, CorrelationId) with { RunId = Run.RunId, Detail = detail };
}
