using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals;

public sealed class StepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_plan_names_is_suspended_before_the_removal_and_read_back()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, StepKind.SuspendSubscription);

        await stage.RunAsync();

        var removal = Assert.Single(stage.Journal());
        Assert.Equal(ChangeOutcome.Removed, removal.Outcome);
        Assert.Equal(
            [StepKind.Check, StepKind.SuspendSubscription, StepKind.RemoveRelationship, StepKind.Verify],
            removal.Steps.Select(step => step.Kind));
        Assert.Equal(("active", "suspended", StepState.Done), (removal.Steps[1].Before, removal.Steps[1].After, removal.Steps[1].State));
        Assert.True(stage.Service.Calls.IndexOf("set s0 suspended") < stage.Service.Calls.IndexOf("remove"));
    }

    [Fact]
    public async Task Before_and_after_are_what_was_read_of_the_relationship()
    {
        var stage = new RemovalStage(1);
        var read = stage.Service.OnGet!;
        stage.Service.OnGet = id => stage.Service.Calls.Contains("remove") ? throw new NotFoundException("CustomerNotFound", "404") : new PartnerCustomer { CustomerId = read(id).CustomerId, Relationship = "Reseller" };

        await stage.RunAsync();

        var removal = Assert.Single(stage.Journal());
        Assert.Equal(ChangeOutcome.Removed, removal.Outcome);
        var step = removal.Steps.Single(one => one.Kind == StepKind.RemoveRelationship);
        Assert.Equal(("Reseller", "not found"), (step.Before, step.After));
    }

    [Theory]
    [InlineData(StepKind.SuspendSubscription, SubscriptionKind.NewCommerce, 5)]
    [InlineData(StepKind.CancelSubscription, SubscriptionKind.NewCommerce, -1)]
    [InlineData(StepKind.CancelSubscription, SubscriptionKind.NewCommerce, null)]
    [InlineData(StepKind.CancelSubscription, SubscriptionKind.Marketplace, 5)]
    [InlineData(StepKind.SuspendSubscription, SubscriptionKind.Unknown, 5)]
    [InlineData(StepKind.CancelSubscription, SubscriptionKind.Legacy, 5)]
    public async Task A_step_that_does_not_fit_its_subscription_changes_nothing(StepKind step, SubscriptionKind kind, int? daysLeft)
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, step, kind, daysLeft is { } left ? stage.Clock.Now.AddDays(left) : null);

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Blocked], stage.Outcomes);
        Assert.DoesNotContain(stage.Service.Calls, call => call == "remove" || call.StartsWith("set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_blocker_that_the_plan_does_not_clear_blocks_before_anything_is_changed()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, StepKind.SuspendSubscription);
        stage.Service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "new", Kind = SubscriptionKind.Legacy, Status = "active", OfferName = "Bought since" });

        await stage.RunAsync();

        var news = Assert.Single(stage.News.Items);
        Assert.Equal(ChangeOutcome.Blocked, news.Result!.Outcome);
        Assert.Contains("Bought since", news.Result.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("set s0 suspended", stage.Service.Calls);
    }

    [Fact]
    public async Task A_run_that_stops_half_way_says_what_it_changed_and_that_can_be_taken_back()
    {
        var stage = new RemovalStage(2);
        stage.Hold(1, StepKind.SuspendSubscription);
        var unlucky = stage.Plan.Customers[1].CustomerId;
        stage.Service.OnRemove = id => id == unlucky
            ? throw new RemoteServiceException("RequestRejected", "Cancel order 77.", new ServiceFault { Status = 400 })
            : stage.Remove(id);

        await stage.RunAsync();

        var removal = stage.Journal()[1];
        Assert.Equal(ChangeOutcome.Blocked, removal.Outcome);
        Assert.Contains("Already changed: SuspendSubscription Exchange (Done).", removal.Detail, StringComparison.Ordinal);

        var undone = await new StepUndo(stage.Service.Session(stage.Clock), new RemovalMethod(stage.Service.Session(stage.Clock)), Guid.NewGuid()).RunAsync(removal, Token);
        Assert.Equal("active", stage.Service.SubscriptionList.Single().Status);
        Assert.Equal(undone.Steps, stage.Journal()[1].Steps);
        Assert.Equal(StepState.Undone, undone.Steps.Single(step => step.Kind == StepKind.SuspendSubscription).State);
        Assert.Equal(("suspended", "active"), (undone.Steps[^1].Before, undone.Steps[^1].After));
        Assert.Empty(new RemovalMethod(stage.Service.Session(stage.Clock)).Undoable(undone));
    }

    [Fact]
    public async Task What_was_cancelled_is_never_made_active_again()
    {
        var removal = new RelationshipChange { Outcome = ChangeOutcome.Blocked, Steps = [new ChangeStep { Kind = StepKind.CancelSubscription, State = StepState.Done }] };
        var stage = new RemovalStage(1);

        Assert.Empty(new RemovalMethod(stage.Service.Session(stage.Clock)).Undoable(removal));
        ((MemoryChangeJournal)stage.Service.Changes).Kept = removal;
        await new StepUndo(stage.Service.Session(stage.Clock), new RemovalMethod(stage.Service.Session(stage.Clock)), Guid.NewGuid()).RunAsync(removal, Token);
        Assert.Empty(stage.Service.Calls);
    }

    [Fact]
    public async Task Nothing_is_reactivated_for_a_removed_customer()
    {
        var stage = new RemovalStage(1);
        var gone = new RelationshipChange { Outcome = ChangeOutcome.Removed, Steps = [new ChangeStep { Kind = StepKind.SuspendSubscription, SubjectId = "s", State = StepState.Done }] };

        ((MemoryChangeJournal)stage.Service.Changes).Kept = gone;
        var session = stage.Service.Session(stage.Clock);
        Assert.Equal("StepNotUndoable", (await Assert.ThrowsAsync<ConflictException>(() => new StepUndo(session, new RemovalMethod(session), Guid.NewGuid()).RunAsync(gone, Token))).ErrorId);
        Assert.Empty(stage.Service.Calls);
    }

    [Fact]
    public async Task Nothing_is_suspended_before_a_removal_was_seen_to_be_possible()
    {
        var stage = new RemovalStage(6);
        for (var customer = 0; customer < 5; customer++)
        {
            stage.Hold(customer, StepKind.SuspendSubscription);
        }

        stage.Service.OnRemove = _ => throw new AccessDeniedException("AccessDenied", "Work through the provider.");

        await stage.RunAsync(order => order with { ThrottleLimit = 6 });

        Assert.All(stage.Outcomes, outcome => Assert.Equal(ChangeOutcome.ProviderMustAct, outcome));
        Assert.DoesNotContain(stage.Service.Calls, call => call.StartsWith("set", StringComparison.Ordinal));
        Assert.Equal(1, stage.Count("remove"));
    }

    [Fact]
    public async Task Where_something_is_suspended_for_everybody_one_customer_goes_first_alone()
    {
        var stage = new RemovalStage(4);
        for (var customer = 0; customer < 4; customer++)
        {
            stage.Hold(customer, StepKind.SuspendSubscription);
        }

        stage.Service.OnRemove = _ => throw new AccessDeniedException("AccessDenied", "Work through the provider.");

        await stage.RunAsync();

        Assert.Single(stage.Service.Calls, call => call.StartsWith("set", StringComparison.Ordinal));
        Assert.Contains("Already changed", stage.Journal()[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_intent_of_every_change_is_kept_before_the_request_leaves()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, StepKind.SuspendSubscription);
        var seen = new List<string>();
        stage.Service.OnSetStatus = _ => seen.Add(Intended());
        stage.Service.OnRemove = id =>
        {
            seen.Add(Intended());
            return stage.Remove(id);
        };

        await stage.RunAsync();

        Assert.Equal(["SuspendSubscription", "RemoveRelationship"], seen);

        string Intended() => stage.Journal()[0].Steps.Single(step => step.State == StepState.Intended).Kind.ToString();
    }

    [Fact]
    public async Task A_change_of_a_subscription_in_doubt_is_settled_by_asking()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, StepKind.SuspendSubscription);
        stage.Service.OnSetStatus = change =>
        {
            stage.Service.SetStatus(change.SubscriptionId, change.Status);
            throw new UnreachableException("ServiceTimeout", "No answer.");
        };

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Removed], stage.Outcomes);
        Assert.Single(stage.Service.Calls, call => call.StartsWith("set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_plan_of_the_same_id_is_refused()
    {
        var stage = new RemovalStage(1);
        await stage.RunAsync();
        stage.Plan = stage.Plan with { Seal = "another" };

        Assert.Equal("RelationshipPlanAltered", (await Assert.ThrowsAsync<RelationshipPlanException>(() => stage.RunAsync())).ErrorId);
    }

    [Fact]
    public async Task A_worker_that_lost_its_claim_sends_nothing_for_the_customer()
    {
        var stage = new RemovalStage(1);
        stage.Service.Changes = new StealingJournal(stage.Service.Changes);

        var run = await stage.RunAsync(order => order with { TimeLimit = TimeSpan.FromMinutes(10) });

        Assert.Equal(0, stage.Count("remove"));
        Assert.Empty(stage.News.Items);
        Assert.NotEqual(RunState.Done, run.State);
    }

    /// <summary>Somebody else takes each customer over right after it was claimed.</summary>
    private sealed class StealingJournal(IChangeJournal journal) : IChangeJournal
    {
        public Task<RelationshipRun> BeginAsync(RunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken) => journal.BeginAsync(draft, entry, resumed, cancellationToken);

        public async Task<IReadOnlyList<ChangeClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken) =>
            [.. (await journal.ClaimAsync(request, cancellationToken)).Select(claim => claim with { Fence = claim.Fence - 1 })];

        public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken) => journal.RenewAsync(partnerTenantId, runId, worker, until, cancellationToken);

        public Task WriteAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken) => journal.WriteAsync(claim, steps, before, entry, cancellationToken);

        public Task EndAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, ChangeEnd end, RelationshipEvent entry, CancellationToken cancellationToken) => journal.EndAsync(claim, steps, end, entry, cancellationToken);

        public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken) => journal.ReleaseAsync(partnerTenantId, runId, worker, cancellationToken);

        public Task<RelationshipRun> StopAsync(Guid partnerTenantId, Guid runId, RunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken) => journal.StopAsync(partnerTenantId, runId, state, detail, entry, cancellationToken);

        public Task<RelationshipChange> ReadUnalteredAsync(Guid partnerTenantId, Guid runId, Guid customerId, CancellationToken cancellationToken) => journal.ReadUnalteredAsync(partnerTenantId, runId, customerId, cancellationToken);

        public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) => journal.AmendAsync(partnerTenantId, runId, customerId, steps, entry, cancellationToken);

        public Task<RelationshipRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken) => journal.FindRunAsync(partnerTenantId, planId, cancellationToken);

        public Task<RunPulse> ReadPulseAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => journal.ReadPulseAsync(partnerTenantId, runId, cancellationToken);

        public Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => journal.ReadPlanAsync(partnerTenantId, runId, cancellationToken);

        public Task ListRunsAsync(Guid partnerTenantId, IResultSink<RelationshipRun> sink, CancellationToken cancellationToken) => journal.ListRunsAsync(partnerTenantId, sink, cancellationToken);

        public Task ListPlannedAsync(Guid partnerTenantId, Guid runId, IResultSink<PlannedChange> sink, CancellationToken cancellationToken) => journal.ListPlannedAsync(partnerTenantId, runId, sink, cancellationToken);

        public Task ListAsync(Guid partnerTenantId, ChangeFilter filter, IResultSink<RelationshipChange> sink, CancellationToken cancellationToken) => journal.ListAsync(partnerTenantId, filter, sink, cancellationToken);
    }
}
