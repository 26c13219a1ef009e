using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>A journal that lives as long as its object and keeps no events: for tests, and to measure what durability costs.</summary>
internal sealed class MemoryChangeJournal : IChangeJournal
{
    private readonly object gate = new();
    private readonly List<RunRecord> runs = [];

    /// <summary>What is said of a customer that somebody altered; null while nobody did.</summary>
    public LedgerException? Alteration { get; set; }

    /// <summary>What is kept of a customer that no run here has had; null for none.</summary>
    public RelationshipChange? Kept { get; set; }

    /// <summary>Takes away the last customer of every run, as somebody with access to the database can.</summary>
    public void Lose() => _ = LockedAsync(() => runs.ForEach(run => run.Customers.RemoveAt(run.Customers.Count - 1)));

    /// <inheritdoc/>
    public Task<RelationshipRun> BeginAsync(RunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken) => LockedAsync(() =>
    {
        if (Find(draft.Run.PartnerTenantId, draft.Run.PlanId) is not { } record)
        {
            record = new RunRecord(draft);
            runs.Add(record);
        }

        record.Run = record.Run with { State = RunState.Running, Detail = null, EndedOn = null };
        return record.Counted();
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChangeClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken) => LockedAsync<IReadOnlyList<ChangeClaim>>(() =>
        [.. Require(request.PartnerTenantId, request.RunId).Customers
            .Where(customer => customer.IsFree(request.Now) && customer.Removal.Number <= (request.UpTo ?? int.MaxValue))
            .Take(request.Count)
            .Select(customer => customer.Claim(request.Worker, request.Now + request.Lease))]);

    /// <inheritdoc/>
    public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken) =>
        LockedAsync(() => Require(partnerTenantId, runId).Held(worker).ForEach(customer => customer.HeldUntil = until));

    /// <inheritdoc/>
    public Task WriteAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken) =>
        LockedAsync(() => Claimed(claim).Write(steps, before));

    /// <inheritdoc/>
    public Task EndAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, ChangeEnd end, RelationshipEvent entry, CancellationToken cancellationToken) => LockedAsync(() =>
    {
        var customer = Claimed(claim);
        customer.Write(steps, end.Before);
        customer.End(end);
    });

    /// <inheritdoc/>
    public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken) =>
        LockedAsync(() => Require(partnerTenantId, runId).Held(worker).ForEach(customer => customer.HeldUntil = null));

    /// <inheritdoc/>
    public Task<RelationshipRun> StopAsync(
        Guid partnerTenantId, Guid runId, RunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken) => LockedAsync(() =>
    {
        var record = Require(partnerTenantId, runId);
        var isOpen = record.Customers.Exists(customer => customer.Removal.Outcome is null);
        var isForHumans = record.Run.State == RunState.HumanNeeded && isOpen;
        record.Run = record.Run with
        {
            State = isForHumans ? RunState.HumanNeeded : state == RunState.Done && isOpen ? RunState.ResumeNeeded : state == RunState.Waiting && !isOpen ? RunState.Done : state,
            Detail = isForHumans && state != RunState.HumanNeeded ? record.Run.Detail : detail,
            EndedOn = entry.OccurredOn,
        };
        return record.Counted();
    });

    /// <inheritdoc/>
    public Task<RelationshipChange> ReadUnalteredAsync(Guid partnerTenantId, Guid runId, Guid customerId, CancellationToken cancellationToken) => LockedAsync(() =>
        Alteration is null ? Kept ?? Require(partnerTenantId, runId).Customers.Single(customer => customer.Removal.CustomerId == customerId).Removal : throw Alteration);

    /// <inheritdoc/>
    public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) => LockedAsync(() =>
    {
        var customer = Require(partnerTenantId, runId).Customers.Find(one => one.Removal.CustomerId == customerId)
            ?? throw new NotFoundException("RelationshipChangeNotFound", $"The run {runId} has no customer {customerId}.");
        if (!customer.IsFree(entry.OccurredOn, evenEnded: true))
        {
            throw new ConflictException("ChangeClaimed", $"{customer.Removal.Worker} works on {customer.Removal.Name} just now.");
        }

        customer.Write(steps, before: null);
    });

    /// <inheritdoc/>
    public Task<RelationshipRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken) =>
        LockedAsync(() => Find(partnerTenantId, planId)?.Counted());

    /// <inheritdoc/>
    public Task<RunPulse> ReadPulseAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => LockedAsync(() =>
    {
        var record = Require(partnerTenantId, runId);
        var holders = record.Customers.Where(customer => customer.HeldUntil is not null && customer.Removal.Outcome is null).Select(customer => customer.Removal.Worker!);
        return new RunPulse(record.Run.State, [.. holders.Distinct()]);
    });

    /// <inheritdoc/>
    public Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) =>
        LockedAsync(() => Require(partnerTenantId, runId).PlanDocument);

    /// <inheritdoc/>
    public async Task ListRunsAsync(Guid partnerTenantId, IResultSink<RelationshipRun> sink, CancellationToken cancellationToken)
    {
        foreach (var run in await LockedAsync(() => runs.Where(record => record.Run.PartnerTenantId == partnerTenantId).Select(record => record.Counted()).ToList()).ConfigureAwait(false))
        {
            sink.Write(run);
        }
    }

    /// <inheritdoc/>
    public async Task ListAsync(Guid partnerTenantId, ChangeFilter filter, IResultSink<RelationshipChange> sink, CancellationToken cancellationToken)
    {
        foreach (var removal in await LockedAsync(() => Removals(partnerTenantId).Where(removal => Fits(removal, filter)).ToList()).ConfigureAwait(false))
        {
            sink.Write(removal);
        }
    }

    /// <inheritdoc/>
    public async Task ListPlannedAsync(Guid partnerTenantId, Guid runId, IResultSink<PlannedChange> sink, CancellationToken cancellationToken)
    {
        foreach (var change in await LockedAsync(() => Removals(partnerTenantId).Where(change => change.RunId == runId).ToList()).ConfigureAwait(false))
        {
            sink.Write(new PlannedChange(change, null));
        }
    }

    private static bool Fits(RelationshipChange removal, ChangeFilter filter) =>
        (filter.RunId ?? removal.RunId) == removal.RunId
        && (filter.CustomerId ?? removal.CustomerId) == removal.CustomerId
        && removal.Number <= (filter.UpTo ?? int.MaxValue)
        && (filter.Outcomes is null || (removal.Outcome is { } outcome && filter.Outcomes.Contains(outcome)))
        && (filter.IsOpen ?? removal.Outcome is null) == removal.Outcome is null
        && (filter.IsInDoubt is null || filter.IsInDoubt == removal.Steps.Any(step => step.State == StepState.Intended));

    private IEnumerable<RelationshipChange> Removals(Guid partnerTenantId) =>
        runs.Where(record => record.Run.PartnerTenantId == partnerTenantId).SelectMany(record => record.Customers).Select(customer => customer.Removal);

    private RunRecord? Find(Guid partnerTenantId, Guid planId) =>
        runs.Find(record => record.Run.PartnerTenantId == partnerTenantId && record.Run.PlanId == planId);

    private RunRecord Require(Guid partnerTenantId, Guid runId) =>
        runs.Find(record => record.Run.PartnerTenantId == partnerTenantId && record.Run.RunId == runId)
        ?? throw new NotFoundException("RelationshipRunNotFound", $"There is no run {runId} of removals.");

    private CustomerRecord Claimed(ChangeClaim claim)
    {
        var customer = Require(claim.Change.PartnerTenantId, claim.Change.RunId).Customers[claim.Change.Number - 1];
        return customer.Fence == claim.Fence && customer.Removal.Outcome is null
            ? customer
            : throw new ConflictException("ChangeClaimLost", $"{claim.Change.Name} is now being processed by {customer.Removal.Worker}.");
    }

    private Task<bool> LockedAsync(Action work) => LockedAsync(() =>
    {
        work();
        return true;
    });

    private Task<T> LockedAsync<T>(Func<T> work)
    {
        lock (gate)
        {
            return Task.FromResult(work());
        }
    }

    private sealed class RunRecord(RunDraft draft)
    {
        public RelationshipRun Run { get; set; } = draft.Run;

        public string PlanDocument => draft.PlanDocument;

        public List<CustomerRecord> Customers { get; } = [.. draft.Customers.Select((customer, index) => new CustomerRecord(draft.Run, customer, index + 1))];

        public List<CustomerRecord> Held(string worker) => Customers.FindAll(customer => customer.HeldUntil is not null && customer.Removal.Worker == worker);

        public RelationshipRun Counted() => Run with
        {
            Customers = Customers.Count,
            Ended = Customers.Count(customer => customer.Removal.Outcome is not null),
            Achieved = Customers.Count(customer => customer.Removal.Outcome is not (null or ChangeOutcome.Blocked or ChangeOutcome.ProviderMustAct or ChangeOutcome.NotConfirmed or ChangeOutcome.Failed or ChangeOutcome.Declined or ChangeOutcome.Lapsed)),
        };
    }

    private sealed class CustomerRecord(RelationshipRun run, PlannedLine planned, int number)
    {
        public RelationshipChange Removal { get; private set; } = new()
        {
            PartnerTenantId = run.PartnerTenantId,
            RunId = run.RunId,
            Number = number,
            CustomerId = planned.Customer.CustomerId,
            Name = planned.Customer.Name,
            Domain = planned.Customer.Domain,
        };

        public DateTimeOffset? HeldUntil { get; set; }

        public long Fence { get; private set; }

        public bool IsFree(DateTimeOffset now, bool evenEnded = false) => (evenEnded || Removal.Outcome is null) && (HeldUntil is null || HeldUntil <= now);

        public ChangeClaim Claim(string worker, DateTimeOffset until)
        {
            (HeldUntil, Removal) = (until, Removal with { Worker = worker });
            return new ChangeClaim(Removal, worker, ++Fence) { Planned = planned };
        }

        public void Write(IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before)
        {
            var kept = Removal.Steps.Where(step => steps.All(one => one.Number != step.Number)).Concat(steps).OrderBy(step => step.Number);
            Removal = Removal with { Steps = [.. kept], DelegatedAdminBefore = before ?? Removal.DelegatedAdminBefore };
        }

        public void End(ChangeEnd end)
        {
            HeldUntil = null;
            Removal = Removal with
            {
                Outcome = end.Outcome,
                Detail = end.Detail,
                DelegatedAdminBefore = end.Before,
                DelegatedAdminAfter = end.After,
                CompletedOn = end.On,
            };
        }
    }
}
