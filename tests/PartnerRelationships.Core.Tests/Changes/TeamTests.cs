using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Tests.Removals;

namespace PartnerRelationships.Core.Tests.Changes;

/// <summary>A session on a run that others work on as well: one of them dies, or stops the run for a human.</summary>
public sealed class TeamTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly RelationshipPlan plan = RemovalStage.PlanOf([.. Enumerable.Range(0, 20).Select(_ => RemovalStage.Removal(Guid.NewGuid()))]);
    private readonly WaitingMethod method;
    private Action? meanwhile;

    public TeamTests() => method = new WaitingMethod(_ =>
    {
        Interlocked.Exchange(ref meanwhile, null)?.Invoke();
        return true;
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_killed_process_of_this_machine_held_is_taken_over_within_fifteen_seconds()
    {
        var took = await TakeOverAsync($"{Environment.MachineName}/{int.MaxValue}/20260101000000/1", lease: TimeSpan.FromHours(1));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task What_somebody_on_another_machine_held_is_taken_over_when_the_lease_has_ended()
    {
        var took = await TakeOverAsync("elsewhere/1/20260101000000/1", lease: TimeSpan.FromSeconds(90));
        Assert.InRange(took, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(95));
    }

    [Fact]
    public async Task A_session_that_needs_a_human_stops_the_others()
    {
        var begun = await BeginAsync();
        meanwhile = () =>
        {
            _ = service.Changes.StopAsync(begun.PartnerTenantId, begun.RunId, RunState.HumanNeeded, "Too many failed.", new RelationshipEvent(), Token);
            clock.Advance(TimeSpan.FromSeconds(5));
        };

        var run = await RunAsync();

        Assert.Equal((RunState.HumanNeeded, "Too many failed."), (run.State, run.Detail));
        Assert.InRange(method.Begun.Count, 1, 4);
        Assert.Equal(method.Begun.Count, run.Ended);
        Assert.Equal(RunState.Done, (await RunAsync()).State);
    }

    [Fact]
    public async Task A_run_is_not_done_when_somebody_took_a_customer_out_of_the_ledger_meanwhile()
    {
        await BeginAsync();
        meanwhile = () => ((MemoryChangeJournal)service.Changes).Lose();

        var error = await Assert.ThrowsAsync<LedgerException>(() => RunAsync());

        Assert.Equal("LedgerCorrupt", error.ErrorId);
        Assert.Contains("has 19 customers of the run", error.Message, StringComparison.Ordinal);
    }

    /// <summary>How long a run takes in which somebody claims some customers and is not heard of again.</summary>
    private async Task<TimeSpan> TakeOverAsync(string worker, TimeSpan lease)
    {
        var begun = await BeginAsync();
        var began = clock.Now;
        meanwhile = () => service.Changes.ClaimAsync(new ClaimRequest(begun.PartnerTenantId, begun.RunId, worker, 6, null, clock.Now, lease), Token);

        var run = await RunAsync();

        Assert.Equal((RunState.Done, 20), (run.State, run.Achieved));
        Assert.Null(meanwhile);
        return clock.Now - began;
    }

    private Task<RelationshipRun> BeginAsync() => RunAsync(TimeSpan.Zero);

    private Task<RelationshipRun> RunAsync(TimeSpan? limit = null)
    {
        // One at a time: two could have done all before the first of them sees what happens meanwhile.
        var order = new RunOrder(plan, "{}", new Attestation("The contract ended", "admin", clock.Now)) { ThrottleLimit = 1, TimeLimit = limit };
        return new PlanRunner(service.Session(clock), method, Guid.NewGuid()).RunAsync(order, new ListSink<RunNews>(), Token);
    }
}
