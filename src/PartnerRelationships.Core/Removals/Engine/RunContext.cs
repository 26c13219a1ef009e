using System;
using System.Diagnostics;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>What everybody who works on a run shares.</summary>
internal sealed class RunContext(PartnerSession session, CustomerRemovalPlan plan, CustomerRemovalRun run, Guid correlationId)
{
    public PartnerSession Session => session;

    public Guid CorrelationId => correlationId;

    public CustomerRemovalPlan Plan => plan;

    public CustomerRemovalRun Run => run;

    public IRemovalJournal Journal { get; } = session.Removals;

    public IClock Clock => session.Clock;

    /// <summary>Whether the service lets this partner remove at all.</summary>
    public RemovalPermission Permission { get; } = new();

    /// <summary>Who claims: a machine, a process, a number.</summary>
    public string Worker { get; } = $"{Environment.MachineName}/{OwnProcess()}/{correlationId:N}";

    public RelationshipEvent Event(string kind, string? detail) => EventDraft.Of(session, kind, correlationId) with { RunId = run.RunId, Detail = detail };

    private static int OwnProcess()
    {
        using var process = Process.GetCurrentProcess();
        return process.Id;
    }
}
