using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Tests.Stores;
using static PartnerRelationships.Storage.Tests.Contract.JournalSamples;

namespace PartnerRelationships.Storage.Tests.Contract;

public sealed class SqliteJournalTests() : JournalTests(new FileLedger());

public sealed class PostgresJournalTests(PostgresServer server) : JournalTests(new ServerLedger(server));

public sealed class PooledJournalTests(PostgresServer server, PgBouncer pooler) : JournalTests(new PooledLedger(server, pooler));

/// <summary>The journal of removals, wherever it is kept.</summary>
public abstract partial class JournalTests : StoreTests
{
    private readonly SqlLedger ledger;

    private protected JournalTests(TestLedger store)
        : base(store) => ledger = store.Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IChangeJournal Journal => ledger.Changes;

    [Fact]
    public async Task A_run_begins_with_all_its_customers_and_its_plan_goes_on_in_the_same_one()
    {
        var draft = Draft(450);

        var run = await Journal.BeginAsync(draft);

        Assert.Equal(draft.Run with { Customers = 450, State = RunState.Running }, run);
        Assert.Equal(run, await Journal.FindRunAsync(Samples.Partner, draft.Run.PlanId, Token));
        Assert.Equal(draft.PlanDocument, await Journal.ReadPlanAsync(Samples.Partner, run.RunId, Token));
        await Journal.StopAsync(Samples.Partner, run.RunId, RunState.HumanNeeded, "The canary failed.", Event(EventKinds.RemovalRunStopped), Token);
        Assert.Equal(run, await Journal.BeginAsync(draft with { Run = draft.Run with { RunId = Guid.NewGuid() } }));
        Assert.Equal(draft.Customers.Select((planned, index) => (index + 1, planned.Customer.CustomerId, planned.Customer.Name, planned.Customer.Domain)),
            (await Journal.ListAsync()).Select(removal => (removal.Number, removal.CustomerId, removal.Name, removal.Domain)));
        Assert.Equal(
            [(EventKinds.RemovalRunStarted, run.RunId), (EventKinds.RemovalRunStopped, run.RunId), (EventKinds.RemovalRunResumed, run.RunId)],
            (await ledger.EventsAsync()).Select(entry => (entry.Kind, entry.RunId!.Value)));
        AssertIntact(records: 451);
    }

    [Fact]
    public async Task What_was_intended_and_what_became_of_it_comes_back_as_it_was()
    {
        var draft = Draft(2);
        await Journal.BeginAsync(draft);
        var claim = (await Journal.ClaimAsync(draft, "w1", 1)).Single();
        var (check, suspend, remove) = (Intended(1, StepKind.Check) with { RequestId = null }, Intended(2, StepKind.SuspendSubscription), Intended(3));

        await Journal.WriteAsync(claim, [check, suspend], DelegatedAdminState.Granted, Event(EventKinds.RemovalStepIntended), Token);
        Assert.Equal(DelegatedAdminState.Granted, (await Journal.ListAsync())[0].DelegatedAdminBefore);
        await Journal.WriteAsync(claim, Done(suspend), remove);
        Assert.Equal([check, Done(suspend), remove], (await Journal.ListAsync())[0].Steps);
        await Journal.EndAsync(claim, ChangeOutcome.Removed, Done(remove));

        var removal = (await Journal.ListAsync())[0];
        Assert.Equal([check, Done(suspend), Done(remove)], removal.Steps);
        Assert.Equal((ChangeOutcome.Removed, End().Detail, DelegatedAdminState.Granted, DelegatedAdminState.NotGranted, "w1", End().On),
            (removal.Outcome!.Value, removal.Detail!, removal.DelegatedAdminBefore!.Value, removal.DelegatedAdminAfter!.Value, removal.Worker!, removal.CompletedOn!.Value));
        Assert.Equal([null, removal.CustomerId, removal.CustomerId, removal.CustomerId], (await ledger.EventsAsync()).Select(entry => entry.CustomerId));
        AssertIntact(records: 3);
    }

    [Fact]
    public async Task Many_workers_at_once_claim_each_customer_once_in_the_plans_order()
    {
        using var second = Store.Open();
        var draft = Draft(60);
        await Journal.BeginAsync(draft);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => ClaimAllAsync(number % 2 == 0 ? ledger : second, draft, $"w{number}"), Token)));

        Assert.Equal(Enumerable.Range(1, 60), claims.SelectMany(own => own).Select(claim => claim.Change.Number).Order());
        Assert.All(claims, own => Assert.Equal(own.Select(claim => claim.Change.Number).Order(), own.Select(claim => claim.Change.Number)));
        Assert.All(claims.SelectMany(own => own), claim => Assert.Equal(1, claim.Fence));
    }

    [Fact]
    public async Task The_canary_is_claimed_alone_and_what_has_ended_is_not_claimed()
    {
        var draft = Draft(5);
        await Journal.BeginAsync(draft);

        var canary = await Journal.ClaimAsync(draft, "w1", 10, upTo: 2);
        Assert.Equal([1, 2], canary.Select(claim => claim.Change.Number));
        await Journal.EndAsync(canary[0]);
        await Journal.ReleaseAsync(Samples.Partner, draft.Run.RunId, "w1", Token);

        Assert.Equal([2, 3, 4, 5], (await Journal.ClaimAsync(draft, "w2", 10)).Select(claim => claim.Change.Number));
        Assert.Equal("RelationshipRunNotFound", (await Assert.ThrowsAsync<NotFoundException>(() => Journal.ClaimAsync(Draft(1), "w1", 1))).ErrorId);
    }

    [Fact]
    public async Task A_claim_that_ran_out_is_taken_over_and_who_lost_it_writes_nothing_more()
    {
        var draft = Draft(1);
        await Journal.BeginAsync(draft);
        var lost = (await Journal.ClaimAsync(draft, "w1", 1, lease: TimeSpan.Zero)).Single();
        var intended = Intended(1);
        await Journal.WriteAsync(lost, intended);

        var taken = (await Journal.ClaimAsync(draft, "w2", 1)).Single();

        Assert.Equal((2, "w2"), ((int)taken.Fence, taken.Change.Worker));
        Assert.Equal([intended], taken.Change.Steps);
        foreach (var write in new[] { () => Journal.WriteAsync(lost, Done(intended)), () => Journal.EndAsync(lost) })
        {
            var error = await Assert.ThrowsAsync<ConflictException>(write);
            Assert.Equal("ChangeClaimLost", error.ErrorId);
            Assert.Contains("w2", error.Message, StringComparison.Ordinal);
        }

        await Journal.EndAsync(taken, ChangeOutcome.Removed, Done(intended));
        await Assert.ThrowsAsync<ConflictException>(() => Journal.EndAsync(taken));
        Assert.Equal(3, (await ledger.EventsAsync()).Count);
        AssertIntact(records: 2);
    }

    [Fact]
    public async Task A_renewed_claim_stays_with_its_holder_and_a_released_one_is_free()
    {
        var draft = Draft(2);
        await Journal.BeginAsync(draft);
        await Journal.ClaimAsync(draft, "w1", 2);
        Store.Execute("UPDATE removal SET held_until = 0");

        await Journal.RenewAsync(Samples.Partner, draft.Run.RunId, "w1", Now.AddHours(1), Token);
        Assert.Empty(await Journal.ClaimAsync(draft, "w2", 2));

        await Journal.ReleaseAsync(Samples.Partner, draft.Run.RunId, "w1", Token);
        await Journal.RenewAsync(Samples.Partner, draft.Run.RunId, "w1", Now.AddHours(1), Token);
        Assert.Equal(2, (await Journal.ClaimAsync(draft, "w2", 2)).Count);
    }

    [Fact]
    public async Task Steps_are_undone_when_nobody_works_on_the_customer()
    {
        var draft = Draft(1);
        await Journal.BeginAsync(draft);
        var claim = (await Journal.ClaimAsync(draft, "w1", 1)).Single();
        var step = Intended(1, StepKind.SuspendSubscription);
        await Journal.WriteAsync(claim, step);

        Assert.Equal("ChangeClaimed", (await Assert.ThrowsAsync<ConflictException>(() => AmendAsync(claim.Change.CustomerId))).ErrorId);
        await Journal.EndAsync(claim, ChangeOutcome.Failed, Done(step));
        await AmendAsync(claim.Change.CustomerId);

        Assert.Equal([StepState.Undone], (await Journal.ListAsync()).Single().Steps.Select(one => one.State));
        Assert.Equal("RelationshipChangeNotFound", (await Assert.ThrowsAsync<NotFoundException>(() => AmendAsync(Guid.NewGuid()))).ErrorId);
        AssertIntact(records: 2);

        Task AmendAsync(Guid customer) => Journal.AmendAsync(
            Samples.Partner, draft.Run.RunId, customer, [Done(step) with { State = StepState.Undone }], Event(EventKinds.RemovalStepUndone), Token);
    }

    [Fact]
    public async Task Lists_are_narrowed_and_another_partner_sees_nothing()
    {
        var (first, second) = (Draft(3), Draft(2));
        await Journal.BeginAsync(first);
        await Journal.BeginAsync(second);
        var claims = await Journal.ClaimAsync(first, "w1", 3);
        await Journal.EndAsync(claims[0]);
        await Journal.WriteAsync(claims[1], Intended(1));

        Assert.Equal([1, 2, 3], await PlacesAsync(new ChangeFilter { RunId = first.Run.RunId }));
        Assert.Equal([1, 1], await PlacesAsync(new ChangeFilter { UpTo = 1 }));
        Assert.Equal([2], await PlacesAsync(new ChangeFilter { CustomerId = second.Customers.ElementAt(1).Customer.CustomerId }));
        Assert.Equal([1], await PlacesAsync(new ChangeFilter { Outcomes = [ChangeOutcome.Removed, ChangeOutcome.Blocked] }));
        Assert.Equal([1], await PlacesAsync(new ChangeFilter { IsOpen = false }));
        Assert.Equal([2, 3, 1, 2], await PlacesAsync(new ChangeFilter { IsOpen = true }));
        Assert.Equal([2], await PlacesAsync(new ChangeFilter { IsInDoubt = true }));
        Assert.Equal([1, 3, 1, 2], await PlacesAsync(new ChangeFilter { IsInDoubt = false }));
        Assert.Empty(await Journal.ListAsync(partner: Guid.NewGuid()));
        Assert.Null(await Journal.FindRunAsync(Guid.NewGuid(), first.Run.PlanId, Token));
        await Assert.ThrowsAsync<NotFoundException>(() => Journal.ReadPlanAsync(Guid.NewGuid(), first.Run.RunId, Token));

        async Task<IEnumerable<int>> PlacesAsync(ChangeFilter filter) => (await Journal.ListAsync(filter)).Select(removal => removal.Number);
    }

    [Fact]
    public async Task More_than_a_batch_comes_in_order_with_its_steps()
    {
        var draft = Draft(1100);
        await Journal.BeginAsync(draft);
        var claims = await Journal.ClaimAsync(draft, "w1", 1100);
        await Task.WhenAll(claims.Select(claim => Journal.EndAsync(claim, ChangeOutcome.Removed, Done(Intended(1)))));

        var listed = await Journal.ListAsync();

        Assert.Equal(Enumerable.Range(1, 1100), listed.Select(removal => removal.Number));
        Assert.All(listed, removal => Assert.Single(removal.Steps));
        AssertIntact(records: 1101);
    }

    private protected override void Finish() => ledger.Dispose();

    private static async Task<List<ChangeClaim>> ClaimAllAsync(SqlLedger ledger, RunDraft draft, string worker)
    {
        var claims = new List<ChangeClaim>();
        for (IReadOnlyList<ChangeClaim>? next = null; next is not { Count: 0 };)
        {
            next = await ledger.Changes.ClaimAsync(draft, worker, 3);
            claims.AddRange(next);
        }

        return claims;
    }

    private void AssertIntact(int records)
    {
        var found = Store.Check();
        Assert.Empty(found.Problems);
        Assert.Equal(records, found.Records);
    }
}
