using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Tests.Removals;

namespace PartnerRelationships.Core.Tests.Changes;

/// <summary>A kind of change that waits for somebody else for days, which the engine has never heard of.</summary>
public sealed class WaitingTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly HashSet<Guid> answered = [];
    private readonly WaitingMethod method;
    private RelationshipPlan plan = RemovalStage.PlanOf([.. Enumerable.Range(0, 6).Select(_ => RemovalStage.Removal(Guid.NewGuid()))]);

    public WaitingTests() => method = new WaitingMethod(answered.Contains);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_whose_customers_all_wait_is_waiting_and_nobody_is_asked_twice_when_it_is_invoked_again()
    {
        answered.Add(plan.Customers[1].CustomerId);
        var first = await RunAsync();
        Assert.Equal((RunState.Waiting, 1, 6), (first.State, first.Ended, first.Customers));

        clock.Advance(TimeSpan.FromDays(1));
        answered.UnionWith(plan.Customers.Select(customer => customer.CustomerId));
        var second = await RunAsync();
        Assert.Equal((RunState.Done, 6), (second.State, second.Achieved));
        Assert.Equal(6, method.Asked.Distinct().Count());
        Assert.Equal(6, method.Asked.Count);
    }

    [Fact]
    public async Task A_canary_that_waits_is_not_dead()
    {
        plan = plan with { Options = new PlanOptions { CanarySize = 2 } };
        var run = await RunAsync();
        Assert.Equal((RunState.Waiting, 6), (run.State, method.Asked.Count));
    }

    [Fact]
    public async Task A_waiting_canary_that_fails_today_stops_the_customers_after_it()
    {
        plan = plan with { Options = new PlanOptions { CanarySize = 2 } };
        Assert.Equal(RunState.Waiting, (await RunAsync()).State);
        method.Begun.Clear();
        method.Refusal = new AccessDeniedException("AccessDenied", "No.");

        var run = await RunAsync();

        Assert.Equal(RunState.HumanNeeded, run.State);
        Assert.Equal(plan.Customers.Take(2).Select(customer => customer.CustomerId).Order(), method.Begun.Order());
    }

    [Fact]
    public async Task A_run_whose_customers_waited_and_all_fail_today_is_not_waiting()
    {
        Assert.Equal(RunState.Waiting, (await RunAsync()).State);
        method.Refusal = new AccessDeniedException("AccessDenied", "No.");

        var run = await RunAsync();

        Assert.Equal((RunState.ResumeNeeded, 12), (run.State, method.Begun.Count));
        Assert.Contains("6 customers could not be completed", run.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_customer_is_reported_and_is_not_a_failure()
    {
        var news = new ListSink<RunNews>();
        await RunAsync(news, order => order with { MaximumFailures = 1 });
        Assert.Equal(6, news.Items.Count(one => one is { Result.Outcome: ChangeOutcome.Waiting, Error: null, Customer.Outcome: null }));
    }

    [Fact]
    public async Task The_journal_says_for_whom_a_customer_waits_and_since_when_however_often_somebody_looks()
    {
        var began = clock.Now;
        await RunAsync();
        clock.Advance(TimeSpan.FromDays(3));
        await RunAsync();

        var changes = new ListSink<RelationshipChange>();
        await service.Changes.ListAsync(FakeService.PartnerTenant, new ChangeFilter(), changes, Token);
        Assert.All(changes.Items, change => Assert.Equal(("Its customer", began), (change.WaitingFor, change.WaitingSince!.Value)));
    }

    [Fact]
    public async Task Two_sessions_whose_customers_all_wait_do_not_wait_for_each_other()
    {
        plan = RemovalStage.PlanOf([.. Enumerable.Range(0, 60).Select(_ => RemovalStage.Removal(Guid.NewGuid()))]);

        var runs = await Task.WhenAll(RunAsync(), RunAsync()).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.All(runs, run => Assert.Equal(RunState.Waiting, run.State));
        Assert.Equal(60, method.Asked.Count);
    }

    private Task<RelationshipRun> RunAsync(ListSink<RunNews>? news = null, Func<RunOrder, RunOrder>? how = null)
    {
        var order = new RunOrder(plan, "{}", new Attestation("Once a year", "admin", clock.Now)) { ThrottleLimit = 2 };
        return new PlanRunner(service.Session(clock), method, Guid.NewGuid()).RunAsync(how?.Invoke(order) ?? order, news ?? new ListSink<RunNews>(), Token);
    }
}
