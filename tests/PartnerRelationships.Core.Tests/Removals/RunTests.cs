using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Removals;

namespace PartnerRelationships.Core.Tests.Removals;

public sealed class RunTests
{
    [Fact]
    public async Task Every_customer_of_a_plan_is_removed_once()
    {
        var stage = new RemovalStage(50, new PlanOptions { CanarySize = 5 });

        var run = await stage.RunAsync();

        Assert.Equal((RunState.Done, 50, 50), (run.State, run.Ended, run.Achieved));
        Assert.Equal(50, stage.Count("remove"));
        Assert.Equal(50, stage.Service.RequestIds.Distinct().Count());
        Assert.All(stage.News.Items, news => Assert.Equal(ChangeOutcome.Removed, news.Result!.Outcome));
    }

    [Fact]
    public async Task A_completed_plan_is_only_reported()
    {
        var stage = new RemovalStage(3);
        await stage.RunAsync();
        var calls = stage.Service.Calls.Count;

        var again = await stage.RunAsync();

        Assert.Equal((RunState.Done, 3), (again.State, again.Achieved));
        Assert.Equal(calls, stage.Service.Calls.Count);
        Assert.Empty(stage.News.Items);
    }

    [Fact]
    public async Task A_canary_that_fails_stops_the_run_before_anybody_else_is_begun()
    {
        var stage = new RemovalStage(20, new PlanOptions { CanarySize = 2 });
        stage.Service.OnRemove = _ => new RemovalAnswer(Guid.NewGuid(), "accepted, and kept");

        var run = await stage.RunAsync();

        Assert.Equal(RunState.HumanNeeded, run.State);
        Assert.Equal(2, stage.Count("remove"));
        Assert.Equal([ChangeOutcome.NotConfirmed, ChangeOutcome.NotConfirmed], stage.Outcomes.OfType<ChangeOutcome>());
    }

    [Fact]
    public async Task Invoking_again_after_a_failed_canary_continues()
    {
        var stage = new RemovalStage(5, new PlanOptions { CanarySize = 1 });
        stage.Service.OnRemove = _ => new RemovalAnswer(Guid.NewGuid(), null);
        await stage.RunAsync();
        stage.Service.OnRemove = stage.Remove;
        stage.Clock.Advance(TimeSpan.FromMinutes(5));

        var run = await stage.RunAsync();

        Assert.Equal((RunState.Done, 4), (run.State, run.Achieved));
    }

    [Fact]
    public async Task As_many_failures_as_are_allowed_stop_the_run()
    {
        var stage = new RemovalStage(40);
        stage.Service.OnRemove = _ => new RemovalAnswer(Guid.NewGuid(), null);

        var run = await stage.RunAsync(order => order with { MaximumFailures = 3, ThrottleLimit = 1 });

        Assert.Equal((RunState.HumanNeeded, 3), (run.State, run.Ended));
        Assert.Contains("3 customers failed", run.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_of_failures_stops_the_run_once_there_are_enough_to_judge_by()
    {
        var stage = new RemovalStage(60);
        var count = 0;
        stage.Service.OnRemove = id => ++count % 2 == 0 ? stage.Remove(id) : new RemovalAnswer(Guid.NewGuid(), null);

        var run = await stage.RunAsync(order => order with { MaximumFailureRate = 0.1, ThrottleLimit = 1 });

        Assert.Equal((RunState.HumanNeeded, 20), (run.State, run.Ended));
    }

    [Fact]
    public async Task The_time_limit_ends_a_run_cleanly_and_the_next_invocation_resumes_it()
    {
        var stage = new RemovalStage(20);
        stage.Service.OnRemove = id =>
        {
            stage.Clock.Advance(TimeSpan.FromSeconds(10));
            return stage.Remove(id);
        };

        var first = await stage.RunAsync(order => order with { TimeLimit = TimeSpan.FromSeconds(35), ThrottleLimit = 1 });

        Assert.Equal((RunState.ResumeNeeded, 4), (first.State, first.Achieved));
        Assert.All(stage.Journal(), removal => Assert.True(removal.Outcome is not null || removal.Steps.Count == 0));

        stage.Service.OnRemove = stage.Remove;
        var second = await stage.RunAsync();
        Assert.Equal((RunState.Done, 20), (second.State, second.Achieved));
        Assert.Equal(20, stage.Count("remove"));
        Assert.Equal(first.RunId, second.RunId);
    }

    [Fact]
    public async Task The_end_of_the_policys_hours_ends_a_run_cleanly_and_it_resumes_in_the_next_ones()
    {
        var stage = new RemovalStage(20);
        stage.Service.OnRemove = id =>
        {
            stage.Clock.Advance(TimeSpan.FromMinutes(10));
            return stage.Remove(id);
        };

        var first = await stage.RunAsync(order => order with { Policy = new RelationshipPolicy { Hours = ["Sun 08:00-12:35"] }, ThrottleLimit = 1 });

        Assert.Equal((RunState.ResumeNeeded, 4, "The policy's hours ended at 2026-03-01 12:35:00Z."), (first.State, first.Achieved, first.Detail));
        Assert.Equal((RunState.Done, 20), ((await stage.RunAsync()).State, stage.Count("remove")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_customer_that_got_a_protected_domain_stays(bool byPolicy)
    {
        var stage = new RemovalStage(2);
        var (read, guarded) = (stage.Service.OnGet!, stage.Plan.Customers[1].CustomerId);
        stage.Service.OnGet = id => new PartnerCustomer { CustomerId = read(id).CustomerId, Name = "C", Relationship = "reseller", CustomDomains = id == guarded ? ["contoso.example"] : [] };
        stage.Plan = byPolicy ? stage.Plan : stage.Plan with { Options = stage.Plan.Options with { Protected = ["Contoso.example"] } };

        await stage.RunAsync(order => byPolicy ? order with { Policy = new RelationshipPolicy { Protected = ["contoso.example"] } } : order);

        Assert.Equal([ChangeOutcome.Removed, ChangeOutcome.Blocked], stage.Outcomes);
        Assert.StartsWith(byPolicy ? "The policy's Protected (set on" : "The plan's Protected names it", stage.Journal()[1].Detail, StringComparison.Ordinal);
        Assert.Equal(1, stage.Count("remove"));
    }

    [Fact]
    public async Task Once_a_reseller_is_refused_nothing_more_is_sent_for_anybody()
    {
        var stage = new RemovalStage(30);
        stage.Hold(3, StepKind.SuspendSubscription);
        stage.Service.OnRemove = _ => throw new AccessDeniedException("AccessDenied", "Work through the provider.");

        var run = await stage.RunAsync(order => order with { ThrottleLimit = 1 });

        Assert.Equal((RunState.Done, 0), (run.State, run.Achieved));
        Assert.All(stage.Outcomes, outcome => Assert.Equal(ChangeOutcome.ProviderMustAct, outcome));
        Assert.Equal(1, stage.Count("remove"));
        Assert.DoesNotContain(stage.Service.Calls, call => call.StartsWith("set", StringComparison.Ordinal));
    }

    public static TheoryData<PartnerRelationshipsException> Refusals =>
    [
        new AccessDeniedException("AccessDenied", "600006", new ServiceFault { Status = 403, Code = "600006", Description = "The requested action is not allowed" }),
        new AccessDeniedException("AccessDenied", "Empty.", new ServiceFault { Status = 403 }),
        new RemoteServiceException("RequestRejected", "2000", new ServiceFault { Status = 400, Code = "2000", Description = "The request is not valid." }),
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task However_a_reseller_is_refused_one_request_is_sent_and_ends_everybody(PartnerRelationshipsException refusal)
    {
        var stage = new RemovalStage(60, new PlanOptions { CanarySize = 5 }) { Type = null };
        stage.Service.OnResellers = () => new AccessDeniedException("WrongPartnerType", "1002");
        stage.Service.OnRemove = _ => throw refusal;

        var run = await stage.RunAsync(order => order with { ThrottleLimit = 16 });

        Assert.Equal((RunState.Done, 60, 1), (run.State, run.Ended, stage.Count("remove")));
        Assert.All(stage.Outcomes, outcome => Assert.Equal(ChangeOutcome.ProviderMustAct, outcome));
        Assert.Equal((1, 1), (stage.Count("providers"), stage.Count("resellers")));
        Assert.InRange(stage.Count("get"), 1, 20);
    }

    [Fact]
    public async Task A_customer_already_removed_needs_no_provider()
    {
        var stage = new RemovalStage(3);
        stage.Plan = stage.Plan with { Customers = [.. stage.Plan.Customers.Take(2), stage.Plan.Customers[2] with { Verdict = ReadinessVerdict.AlreadyGone, Steps = [] }] };
        stage.Remove(stage.Plan.Customers[2].CustomerId);
        stage.Service.OnRemove = _ => throw new AccessDeniedException("AccessDenied", "600006");

        await stage.RunAsync(order => order with { ThrottleLimit = 1 });

        Assert.Equal([ChangeOutcome.ProviderMustAct, ChangeOutcome.ProviderMustAct, ChangeOutcome.AlreadyGone], stage.Outcomes);
    }

    [Fact]
    public async Task A_suspension_that_is_refused_to_a_reseller_ends_everybody_too()
    {
        var stage = new RemovalStage(20);
        for (var customer = 0; customer < 20; customer++)
        {
            stage.Hold(customer, StepKind.SuspendSubscription);
        }

        stage.Service.OnSetStatus = _ => throw new AccessDeniedException("AccessDenied", "Empty.", new ServiceFault { Status = 403 });

        var run = await stage.RunAsync(order => order with { ThrottleLimit = 16 });

        Assert.Equal((RunState.Done, 20), (run.State, run.Ended));
        Assert.All(stage.Outcomes, outcome => Assert.Equal(ChangeOutcome.ProviderMustAct, outcome));
        Assert.Equal((1, 0), (stage.Service.Calls.Count(call => call.StartsWith("set ", StringComparison.Ordinal)), stage.Count("remove")));
    }

    [Fact]
    public async Task A_refusal_after_others_were_removed_is_about_that_customer_alone()
    {
        var stage = new RemovalStage(20);
        var unlucky = stage.Plan.Customers[9].CustomerId;
        stage.Service.OnRemove = id => id == unlucky ? throw new AccessDeniedException("AccessDenied", "Not this one.") : stage.Remove(id);

        var run = await stage.RunAsync();

        Assert.Equal((RunState.Done, 19), (run.State, run.Achieved));
        Assert.Equal(ChangeOutcome.ProviderMustAct, stage.Outcomes[9]);
    }

    [Fact]
    public async Task A_customer_that_cannot_be_read_now_stays_open_for_the_next_run()
    {
        var stage = new RemovalStage(3);
        var unlucky = stage.Plan.Customers[1].CustomerId;
        var get = stage.Service.OnGet!;
        stage.Service.OnGet = id => id == unlucky ? throw new UnreachableException("ServiceUnreachable", "Down.") : get(id);

        var run = await stage.RunAsync();

        Assert.Equal((RunState.ResumeNeeded, 2), (run.State, run.Achieved));
        Assert.Equal("ServiceUnreachable", Assert.Single(stage.News.Items, news => news.Error is not null).Error!.ErrorId);
        stage.Service.OnGet = get;
        Assert.Equal(RunState.Done, (await stage.RunAsync()).State);
    }

    [Fact]
    public async Task A_sign_in_that_ends_stops_the_run_and_leaves_it_to_be_resumed()
    {
        var stage = new RemovalStage(30);
        stage.Service.OnSubscriptions = () => new AuthenticationFailedException("AccessTokenExpired", "It has expired.");

        await Assert.ThrowsAsync<AuthenticationFailedException>(() => stage.RunAsync());

        Assert.All(stage.Outcomes, outcome => Assert.Null(outcome));
        stage.Service.OnSubscriptions = null;
        Assert.Equal((RunState.Done, 30), ((await stage.RunAsync()).State, stage.Count("remove")));
    }

    [Fact]
    public async Task After_a_stop_the_doubtful_step_is_recorded_and_the_next_run_checks_first()
    {
        var stage = new RemovalStage(10);
        using var stop = new CancellationTokenSource();
        stage.Service.OnRemove = id =>
        {
            stage.Remove(id);
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.RunAsync(order => order with { ThrottleLimit = 1 }, stop.Token));

        var doubtful = Assert.Single(stage.Journal(), removal => removal.Steps.Any(step => step.State == StepState.Intended));
        Assert.Null(doubtful.Outcome);
        stage.Service.OnRemove = stage.Remove;
        var run = await stage.RunAsync();
        Assert.Equal((RunState.Done, 10), (run.State, run.Achieved));
        Assert.Equal(10, stage.Count("remove"));
    }
}
