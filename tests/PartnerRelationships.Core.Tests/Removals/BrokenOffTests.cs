using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals;

/// <summary>What becomes of a request that a run left behind which was interrupted.</summary>
public sealed class BrokenOffTests
{
    private static readonly RelationshipEvent Entry = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_removal_of_a_run_that_was_broken_off_is_verified_and_not_sent_again()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, StepState.NotConfirmed);
        stage.Remove(stage.Plan.Customers[0].CustomerId);

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Removed], stage.Outcomes);
        Assert.Equal(0, stage.Count("remove"));
    }

    [Fact]
    public async Task A_run_that_was_broken_off_after_the_removal_ends_as_one_that_removed()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, StepState.Done);
        stage.Remove(stage.Plan.Customers[0].CustomerId);

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Removed], stage.Outcomes);
        Assert.Equal(0, stage.Count("remove"));
    }

    [Fact]
    public async Task A_suspension_in_doubt_that_the_service_shows_is_not_asked_for_again()
    {
        var stage = new RemovalStage(1);
        stage.Hold(0, StepKind.SuspendSubscription);
        await KeepAsync(stage, StepState.Intended, StepKind.SuspendSubscription, "s0");
        stage.Service.SetStatus("s0", "suspended");

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Removed], stage.Outcomes);
        Assert.DoesNotContain("set s0 suspended", stage.Service.Calls);
        Assert.Equal(StepState.Done, stage.Journal()[0].Steps.Single(step => step.SubjectId == "s0").State);
    }

    [Fact]
    public async Task A_removal_in_doubt_that_was_not_carried_out_is_sent_again_under_the_same_id()
    {
        var stage = new RemovalStage(1);
        var id = await KeepAsync(stage, StepState.Intended);

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Removed], stage.Outcomes);
        Assert.Equal([id], stage.Service.RequestIds);
    }

    [Fact]
    public async Task A_removal_in_doubt_that_was_carried_out_is_waited_for_while_the_service_still_shows_the_relationship()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, StepState.Intended);
        var (shown, shownUntil) = (stage.Service.OnGet!, stage.Clock.Now.AddSeconds(3));
        stage.Service.OnGet = id => stage.Clock.Now < shownUntil ? shown(id) : throw new NoRelationshipException("NoRelationship", "20002");
        stage.Service.OnRemove = _ => throw new NoRelationshipException("NoRelationship", "20002");

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Removed], stage.Outcomes);
        Assert.Equal(1, stage.Count("remove"));
    }

    [Fact]
    public async Task A_removal_in_doubt_that_shows_only_when_the_customer_is_checked_ends_as_one_that_removed()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, StepState.Intended);
        var (shown, readings) = (stage.Service.OnGet!, 0);
        stage.Service.OnGet = id => readings++ == 0 ? shown(id) : throw new NoRelationshipException("NoRelationship", "20002");

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Removed], stage.Outcomes);
        Assert.Equal(0, stage.Count("remove"));
    }

    [Fact]
    public async Task A_removal_in_doubt_that_is_blocked_by_now_is_given_up()
    {
        var stage = new RemovalStage(1);
        await KeepAsync(stage, StepState.Intended);
        stage.Service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "new", Kind = SubscriptionKind.Legacy, Status = "active" });

        await stage.RunAsync();

        Assert.Equal([ChangeOutcome.Blocked], stage.Outcomes);
        Assert.Equal(StepState.Failed, stage.Journal()[0].Steps.Single(step => step.Kind == StepKind.RemoveRelationship).State);
        Assert.Empty(stage.Service.RequestIds);
    }

    // What a run leaves behind that was killed after the request's intent, or after its acceptance, was written.
    private static async Task<Guid> KeepAsync(
        RemovalStage stage, StepState state, StepKind kind = StepKind.RemoveRelationship, string? subjectId = null)
    {
        var (journal, run) = (stage.Service.Changes, new RelationshipRun { RunId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, PlanId = stage.Plan.PlanId, PlanSeal = stage.Plan.Seal });
        await journal.BeginAsync(new RunDraft(run, PlannedLine.Of(stage.Plan), "{}"), Entry, Entry, Token);
        var request = new ClaimRequest(run.PartnerTenantId, run.RunId, "dead", 1, null, stage.Clock.Now, TimeSpan.FromSeconds(1));
        var claim = Assert.Single(await journal.ClaimAsync(request, Token));
        var step = new ChangeStep { Number = 2, Kind = kind, SubjectId = subjectId, State = state, RequestId = Guid.NewGuid() };
        await journal.WriteAsync(claim, [step], DelegatedAdminState.Granted, Entry, Token);
        stage.Clock.Advance(TimeSpan.FromMinutes(5));
        return step.RequestId.Value;
    }
}
