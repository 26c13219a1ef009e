using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Engine;
using PartnerRelationships.Core.Removals.Journal;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals;

public sealed class StepTests
{
    private static readonly RelationshipEvent Entry = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_plan_names_is_suspended_before_the_removal_and_read_back()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, RemovalStepKind.SuspendSubscription);

        await stage.RunAsync();

        var removal = Assert.Single(stage.Journal());
        Assert.Equal(RemovalOutcome.Removed, removal.Outcome);
        Assert.Equal(
            [RemovalStepKind.Check, RemovalStepKind.SuspendSubscription, RemovalStepKind.RemoveRelationship, RemovalStepKind.Verify],
            removal.Steps.Select(step => step.Kind));
        Assert.Equal(("active", "suspended", RemovalStepState.Done), (removal.Steps[1].Before, removal.Steps[1].After, removal.Steps[1].State));
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
        Assert.Equal(RemovalOutcome.Removed, removal.Outcome);
        var step = removal.Steps.Single(one => one.Kind == RemovalStepKind.RemoveRelationship);
        Assert.Equal(("Reseller", "not found"), (step.Before, step.After));
    }

    [Theory]
    [InlineData(RemovalStepKind.SuspendSubscription, SubscriptionKind.NewCommerce, 5)]
    [InlineData(RemovalStepKind.CancelSubscription, SubscriptionKind.NewCommerce, -1)]
    [InlineData(RemovalStepKind.CancelSubscription, SubscriptionKind.NewCommerce, null)]
    [InlineData(RemovalStepKind.CancelSubscription, SubscriptionKind.Marketplace, 5)]
    [InlineData(RemovalStepKind.SuspendSubscription, SubscriptionKind.Unknown, 5)]
    [InlineData(RemovalStepKind.CancelSubscription, SubscriptionKind.Legacy, 5)]
    public async Task A_step_that_does_not_fit_its_subscription_changes_nothing(RemovalStepKind step, SubscriptionKind kind, int? daysLeft)
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, step, kind, daysLeft is { } left ? stage.Clock.Now.AddDays(left) : null);

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Blocked], stage.Outcomes);
        Assert.DoesNotContain(stage.Service.Calls, call => call == "remove" || call.StartsWith("set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_blocker_that_the_plan_does_not_clear_blocks_before_anything_is_changed()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, RemovalStepKind.SuspendSubscription);
        stage.Service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "new", Kind = SubscriptionKind.Legacy, Status = "active", OfferName = "Bought since" });

        await stage.RunAsync();

        var news = Assert.Single(stage.News.Items);
        Assert.Equal(RemovalOutcome.Blocked, news.Result!.Outcome);
        Assert.Contains("Bought since", news.Result.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("set s0 suspended", stage.Service.Calls);
    }

    [Fact]
    public async Task A_run_that_stops_half_way_says_what_it_changed_and_that_can_be_taken_back()
    {
        var stage = new RemovalStage(2);
        stage.Hold(1, RemovalStepKind.SuspendSubscription);
        var unlucky = stage.Plan.Customers[1].CustomerId;
        stage.Service.OnRemove = id => id == unlucky
            ? throw new RemoteServiceException("RequestRejected", "Cancel order 77.", new ServiceFault { Status = 400 })
            : stage.Remove(id);

        await stage.RunAsync();

        var removal = stage.Journal()[1];
        Assert.Equal(RemovalOutcome.Blocked, removal.Outcome);
        Assert.Contains("Changed on the way: SuspendSubscription Exchange (Done).", removal.Detail, StringComparison.Ordinal);

        var undone = await new RemovalUndo(stage.Service.Session(stage.Clock), Guid.NewGuid()).RunAsync(removal, Token);
        Assert.Equal("active", stage.Service.SubscriptionList.Single().Status);
        Assert.Equal(undone.Steps, stage.Journal()[1].Steps);
        Assert.Equal(RemovalStepState.Undone, undone.Steps.Single(step => step.Kind == RemovalStepKind.SuspendSubscription).State);
        Assert.Equal(("suspended", "active"), (undone.Steps[^1].Before, undone.Steps[^1].After));
        Assert.Empty(RemovalUndo.Steps(undone));
    }

    [Fact]
    public async Task What_was_cancelled_is_never_made_active_again()
    {
        var removal = new CustomerRemoval { Outcome = RemovalOutcome.Blocked, Steps = [new RemovalStep { Kind = RemovalStepKind.CancelSubscription, State = RemovalStepState.Done }] };
        var stage = new RemovalStage(1);

        Assert.Empty(RemovalUndo.Steps(removal));
        await new RemovalUndo(stage.Service.Session(stage.Clock), Guid.NewGuid()).RunAsync(removal, Token);
        Assert.Empty(stage.Service.Calls);
    }

    [Fact]
    public async Task Nothing_is_suspended_before_a_removal_was_seen_to_be_possible()
    {
        var stage = new RemovalStage(6);
        for (var customer = 0; customer < 5; customer++)
        {
            stage.Hold(customer, RemovalStepKind.SuspendSubscription);
        }

        stage.Service.OnRemove = _ => throw new AccessDeniedException("AccessDenied", "Work through the provider.");

        await stage.RunAsync(order => order with { ThrottleLimit = 6 });

        Assert.All(stage.Outcomes, outcome => Assert.Equal(RemovalOutcome.ProviderMustAct, outcome));
        Assert.DoesNotContain(stage.Service.Calls, call => call.StartsWith("set", StringComparison.Ordinal));
        Assert.Equal(1, stage.Count("remove"));
    }

    [Fact]
    public async Task Where_something_is_suspended_for_everybody_one_customer_goes_first_alone()
    {
        var stage = new RemovalStage(4);
        for (var customer = 0; customer < 4; customer++)
        {
            stage.Hold(customer, RemovalStepKind.SuspendSubscription);
        }

        stage.Service.OnRemove = _ => throw new AccessDeniedException("AccessDenied", "Work through the provider.");

        await stage.RunAsync();

        Assert.Single(stage.Service.Calls, call => call.StartsWith("set", StringComparison.Ordinal));
        Assert.Contains("Changed on the way", stage.Journal()[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_intent_of_every_change_is_kept_before_the_request_leaves()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, RemovalStepKind.SuspendSubscription);
        var seen = new List<string>();
        stage.Service.OnSetStatus = _ => seen.Add(Intended());
        stage.Service.OnRemove = id =>
        {
            seen.Add(Intended());
            return stage.Remove(id);
        };

        await stage.RunAsync();

        Assert.Equal(["SuspendSubscription", "RemoveRelationship"], seen);

        string Intended() => stage.Journal()[0].Steps.Single(step => step.State == RemovalStepState.Intended).Kind.ToString();
    }

    [Fact]
    public async Task A_change_of_a_subscription_in_doubt_is_settled_by_asking()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, RemovalStepKind.SuspendSubscription);
        stage.Service.OnSetStatus = change =>
        {
            stage.Service.SetStatus(change.SubscriptionId, change.Status);
            throw new UnreachableException("ServiceTimeout", "No answer.");
        };

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Removed], stage.Outcomes);
        Assert.Single(stage.Service.Calls, call => call.StartsWith("set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_accepted_removal_of_a_run_that_was_broken_off_is_verified_and_not_sent_again()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, RemovalStepState.NotConfirmed);
        stage.Remove(stage.Plan.Customers[0].CustomerId);

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Removed], stage.Outcomes);
        Assert.Equal(0, stage.Count("remove"));
    }

    [Fact]
    public async Task A_run_that_was_broken_off_after_the_removal_ends_as_one_that_removed()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, RemovalStepState.Done);
        stage.Remove(stage.Plan.Customers[0].CustomerId);

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Removed], stage.Outcomes);
        Assert.Equal(0, stage.Count("remove"));
    }

    [Fact]
    public async Task A_suspension_in_doubt_that_the_service_shows_is_not_asked_for_again()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, RemovalStepKind.SuspendSubscription);
        await KeepAsync(stage, RemovalStepState.Intended, RemovalStepKind.SuspendSubscription, "s0");
        stage.Service.SetStatus("s0", "suspended");

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Removed], stage.Outcomes);
        Assert.DoesNotContain("set s0 suspended", stage.Service.Calls);
        Assert.Equal(RemovalStepState.Done, stage.Journal()[0].Steps.Single(step => step.SubjectId == "s0").State);
    }

    [Fact]
    public async Task Another_plan_of_the_same_id_is_refused()
    {
        var stage = new RemovalStage(1);
        await stage.RunAsync();
        stage.Plan = stage.Plan with { Seal = "another" };

        Assert.Equal("RemovalPlanAltered", (await Assert.ThrowsAsync<RemovalPlanException>(() => stage.RunAsync())).ErrorId);
    }

    [Fact]
    public async Task A_removal_in_doubt_that_was_not_carried_out_is_sent_again_under_the_same_id()
    {
        var stage = new RemovalStage(1);
        var id = await KeepAsync(stage, RemovalStepState.Intended);

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Removed], stage.Outcomes);
        Assert.Equal([id], stage.Service.RequestIds);
    }

    [Fact]
    public async Task A_removal_in_doubt_that_was_carried_out_is_waited_for_while_the_service_still_shows_the_relationship()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, RemovalStepState.Intended);
        var (shown, shownUntil) = (stage.Service.OnGet!, stage.Clock.Now.AddSeconds(3));
        stage.Service.OnGet = id => stage.Clock.Now < shownUntil ? shown(id) : throw new NoRelationshipException("NoRelationship", "20002");
        stage.Service.OnRemove = _ => throw new NoRelationshipException("NoRelationship", "20002");

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Removed], stage.Outcomes);
        Assert.Equal(1, stage.Count("remove"));
    }

    [Fact]
    public async Task A_removal_in_doubt_that_shows_only_when_the_customer_is_checked_ends_as_one_that_removed()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, RemovalStepState.Intended);
        var (shown, readings) = (stage.Service.OnGet!, 0);
        stage.Service.OnGet = id => readings++ == 0 ? shown(id) : throw new NoRelationshipException("NoRelationship", "20002");

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Removed], stage.Outcomes);
        Assert.Equal(0, stage.Count("remove"));
    }

    [Fact]
    public async Task A_removal_in_doubt_that_is_blocked_by_now_is_given_up()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, RemovalStepState.Intended);
        stage.Service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "new", Kind = SubscriptionKind.Legacy, Status = "active" });

        await stage.RunAsync();

        Assert.Equal([RemovalOutcome.Blocked], stage.Outcomes);
        Assert.Equal(RemovalStepState.Failed, stage.Journal()[0].Steps.Single(step => step.Kind == RemovalStepKind.RemoveRelationship).State);
        Assert.Empty(stage.Service.RequestIds);
    }

    [Fact]
    public async Task Who_lost_a_claim_sends_nothing_for_its_customer()
    {
        var stage = new RemovalStage(1);
        stage.Service.Removals = new StealingJournal(stage.Service.Removals);

        var run = await stage.RunAsync(order => order with { TimeLimit = TimeSpan.FromMinutes(10) });

        Assert.Equal(0, stage.Count("remove"));
        Assert.Empty(stage.News.Items);
        Assert.NotEqual(RemovalRunState.Done, run.State);
    }

    // What a run leaves behind that was killed after the request's intent, or after its acceptance, was written.
    private static async Task<Guid> KeepAsync(
        RemovalStage stage, RemovalStepState state, RemovalStepKind kind = RemovalStepKind.RemoveRelationship, string? subjectId = null)
    {
        var (journal, run) = (stage.Service.Removals, new CustomerRemovalRun { RunId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, PlanId = stage.Plan.PlanId, PlanSeal = stage.Plan.Seal });
        await journal.BeginAsync(new RemovalRunDraft(run, stage.Plan.Customers, "{}"), Entry, Entry, Token);
        var request = new RemovalClaimRequest(run.PartnerTenantId, run.RunId, "dead", 1, null, stage.Clock.Now, TimeSpan.FromSeconds(1));
        var claim = Assert.Single(await journal.ClaimAsync(request, Token));
        var step = new RemovalStep { Number = 2, Kind = kind, SubjectId = subjectId, State = state, RequestId = Guid.NewGuid() };
        await journal.WriteAsync(claim, [step], DelegatedAdminState.Granted, Entry, Token);
        stage.Clock.Advance(TimeSpan.FromMinutes(5));
        return step.RequestId.Value;
    }

    /// <summary>Somebody else takes each customer over right after it was claimed.</summary>
    private sealed class StealingJournal(IRemovalJournal journal) : IRemovalJournal
    {
        public Task<CustomerRemovalRun> BeginAsync(RemovalRunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken) => journal.BeginAsync(draft, entry, resumed, cancellationToken);

        public async Task<IReadOnlyList<RemovalClaim>> ClaimAsync(RemovalClaimRequest request, CancellationToken cancellationToken) =>
            [.. (await journal.ClaimAsync(request, cancellationToken)).Select(claim => claim with { Fence = claim.Fence - 1 })];

        public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken) => journal.RenewAsync(partnerTenantId, runId, worker, until, cancellationToken);

        public Task WriteAsync(RemovalClaim claim, IReadOnlyList<RemovalStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken) => journal.WriteAsync(claim, steps, before, entry, cancellationToken);

        public Task EndAsync(RemovalClaim claim, IReadOnlyList<RemovalStep> steps, RemovalEnd end, RelationshipEvent entry, CancellationToken cancellationToken) => journal.EndAsync(claim, steps, end, entry, cancellationToken);

        public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken) => journal.ReleaseAsync(partnerTenantId, runId, worker, cancellationToken);

        public Task<CustomerRemovalRun> StopAsync(Guid partnerTenantId, Guid runId, RemovalRunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken) => journal.StopAsync(partnerTenantId, runId, state, detail, entry, cancellationToken);

        public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<RemovalStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) => journal.AmendAsync(partnerTenantId, runId, customerId, steps, entry, cancellationToken);

        public Task<CustomerRemovalRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken) => journal.FindRunAsync(partnerTenantId, planId, cancellationToken);

        public Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => journal.ReadPlanAsync(partnerTenantId, runId, cancellationToken);

        public Task ListRunsAsync(Guid partnerTenantId, IResultSink<CustomerRemovalRun> sink, CancellationToken cancellationToken) => journal.ListRunsAsync(partnerTenantId, sink, cancellationToken);

        public Task ListAsync(Guid partnerTenantId, RemovalFilter filter, IResultSink<CustomerRemoval> sink, CancellationToken cancellationToken) => journal.ListAsync(partnerTenantId, filter, sink, cancellationToken);
    }
}
