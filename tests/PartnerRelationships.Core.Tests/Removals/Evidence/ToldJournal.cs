using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals.Evidence;

/// <summary>A journal in memory that keeps its events, in a chain with what others do in the meantime.</summary>
internal sealed class ToldJournal(List<RelationshipEvent> events) : IChangeJournal, ILedgerInspection
{
    private readonly MemoryChangeJournal kept = new();

    public string? Path => null;

    public async Task<RelationshipRun> BeginAsync(RunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken)
    {
        var begun = await kept.FindRunAsync(draft.Run.PartnerTenantId, draft.Run.PlanId, cancellationToken);
        Tell(begun is null ? entry : resumed with { RunId = begun.RunId });
        return await kept.BeginAsync(draft, entry, resumed, cancellationToken);
    }

    public Task<IReadOnlyList<ChangeClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken) => kept.ClaimAsync(request, cancellationToken);

    public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken) =>
        kept.RenewAsync(partnerTenantId, runId, worker, until, cancellationToken);

    public Task WriteAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        Tell(entry);
        return kept.WriteAsync(claim, steps, before, entry, cancellationToken);
    }

    public Task EndAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, ChangeEnd end, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        Tell(entry);
        return kept.EndAsync(claim, steps, end, entry, cancellationToken);
    }

    public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken) => kept.ReleaseAsync(partnerTenantId, runId, worker, cancellationToken);

    public Task<RelationshipRun> StopAsync(Guid partnerTenantId, Guid runId, RunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        Tell(entry);
        return kept.StopAsync(partnerTenantId, runId, state, detail, entry, cancellationToken);
    }

    public Task<RelationshipChange> ReadUnalteredAsync(Guid partnerTenantId, Guid runId, Guid customerId, CancellationToken cancellationToken) => kept.ReadUnalteredAsync(partnerTenantId, runId, customerId, cancellationToken);

    public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        Tell(entry);
        return kept.AmendAsync(partnerTenantId, runId, customerId, steps, entry, cancellationToken);
    }

    public Task<RelationshipRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken) => kept.FindRunAsync(partnerTenantId, planId, cancellationToken);

    public Task<RunPulse> ReadPulseAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => kept.ReadPulseAsync(partnerTenantId, runId, cancellationToken);

    public Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => kept.ReadPlanAsync(partnerTenantId, runId, cancellationToken);

    public Task ListRunsAsync(Guid partnerTenantId, IResultSink<RelationshipRun> sink, CancellationToken cancellationToken) => kept.ListRunsAsync(partnerTenantId, sink, cancellationToken);

    public Task ListAsync(Guid partnerTenantId, ChangeFilter filter, IResultSink<RelationshipChange> sink, CancellationToken cancellationToken) =>
        kept.ListAsync(partnerTenantId, filter, sink, cancellationToken);

    public async Task ListPlannedAsync(Guid partnerTenantId, Guid runId, IResultSink<PlannedChange> sink, CancellationToken cancellationToken) =>
        await ListAsync(partnerTenantId, new ChangeFilter { RunId = runId }, new ActionSink<RelationshipChange>(change => sink.Write(new PlannedChange(change, null))), cancellationToken);

    public IReadOnlyList<LedgerMark> ReadMarks() => [];

    public IEnumerable<LedgerRecord> ReadRecords() => [];

    public LedgerGuards ReadGuards() => throw new NotSupportedException();

    public string? FindDamage(CancellationToken cancellationToken) => null;

    public IEnumerable<IReadOnlyDictionary<string, string?>> ReadEntries()
    {
        var (number, hash) = (0L, EventChain.Origin);
        foreach (var entry in events)
        {
            var fields = EventChain.Append(entry, ++number, hash);
            hash = fields[EventFields.Hash]!;
            yield return fields;
        }
    }

    private void Tell(RelationshipEvent entry)
    {
        lock (events)
        {
            events.Add(entry);
            events.Add(new RelationshipEvent { PartnerTenantId = Guid.NewGuid(), Kind = EventKinds.InvitationDrafted, Detail = "another partner's secret" });
        }
    }
}
