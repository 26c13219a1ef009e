using System;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>What everybody who works on a run shares.</summary>
internal sealed class RunContext(IRemovalPorts ports, IRemovalJournal journal, CustomerRemovalPlan plan, CustomerRemovalRun run, Guid correlationId) : IDisposable
{
    public IRemovalPorts Ports => ports;

    public Guid CorrelationId => correlationId;

    public CustomerRemovalPlan Plan => plan;

    public CustomerRemovalRun Run => run;

    public IRemovalJournal Journal => journal;

    public IClock Clock => ports.Clock;

    /// <summary>Whether the service lets this partner remove at all.</summary>
    public RemovalPermission Permission { get; } = new();

    /// <summary>Who claims.</summary>
    public string Worker { get; } = WorkerName.Own(correlationId);

    public void Dispose() => Permission.Dispose();

    public RelationshipEvent Event(string kind, string? detail) => EventDraft.Of(ports, kind, correlationId) with { RunId = run.RunId, Detail = detail };
}
