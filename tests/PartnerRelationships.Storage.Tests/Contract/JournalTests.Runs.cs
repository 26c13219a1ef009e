using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ledger;
using static PartnerRelationships.Storage.Tests.Contract.JournalSamples;

namespace PartnerRelationships.Storage.Tests.Contract;

/// <content>How a run stands, whoever stops it.</content>
public abstract partial class JournalTests
{
    [Fact]
    public async Task A_run_that_needs_a_human_says_so_whoever_stops_after_that_until_it_is_resumed()
    {
        var draft = Draft(2);
        await Journal.BeginAsync(draft);
        Assert.Equal(RunState.Running, (await PulseAsync(draft)).State);

        await StopAsync(draft, RunState.HumanNeeded, "Too many failed.");
        Assert.Equal(RunState.HumanNeeded, (await PulseAsync(draft)).State);
        Assert.Equal((RunState.HumanNeeded, "Too many failed."), await StopAsync(draft, RunState.ResumeNeeded, "Its time limit was reached."));
        Assert.Equal((RunState.HumanNeeded, "Too many failed."), await StopAsync(draft, RunState.Done, null));

        await Journal.BeginAsync(draft);
        Assert.Equal((RunState.ResumeNeeded, "Its time limit was reached."), await StopAsync(draft, RunState.ResumeNeeded, "Its time limit was reached."));
        await StopAsync(draft, RunState.HumanNeeded, "Too many failed.");
        foreach (var claim in await Journal.ClaimAsync(draft, "w1", 2))
        {
            await Journal.EndAsync(claim);
        }

        Assert.Equal((RunState.Done, null), await StopAsync(draft, RunState.Done, null));
    }

    [Fact]
    public async Task A_runs_pulse_names_those_who_hold_customers_that_have_not_ended()
    {
        var draft = Draft(6);
        await Journal.BeginAsync(draft);
        Assert.Empty((await PulseAsync(draft)).Workers);

        var first = await Journal.ClaimAsync(draft, "w1", 2);
        await Journal.ClaimAsync(draft, "w2", 1);
        await Journal.ClaimAsync(draft, "w3", 1);
        await Journal.ReleaseAsync(Samples.Partner, draft.Run.RunId, "w3", Token);
        Assert.Equal(["w1", "w2"], (await PulseAsync(draft)).Workers.Order(StringComparer.Ordinal));

        foreach (var claim in first)
        {
            await Journal.EndAsync(claim);
        }

        Assert.Equal(["w2"], (await PulseAsync(draft)).Workers);
        await Assert.ThrowsAsync<NotFoundException>(() => Journal.ReadPulseAsync(Guid.NewGuid(), draft.Run.RunId, Token));
    }

    [Fact]
    public async Task A_run_is_done_when_everybody_has_ended_and_not_before()
    {
        var draft = Draft(3);
        await Journal.BeginAsync(draft);
        var claims = await Journal.ClaimAsync(draft, "w1", 3);
        await Journal.EndAsync(claims[0]);
        await Journal.EndAsync(claims[1], ChangeOutcome.Blocked);

        var early = await StopAsync();
        Assert.Equal((RunState.ResumeNeeded, 3, 2, 1, Now), (early.State, early.Customers, early.Ended, early.Achieved, early.EndedOn));
        await Journal.EndAsync(claims[2], ChangeOutcome.AlreadyGone);
        var done = await StopAsync();
        Assert.Equal((RunState.Done, 3, 2), (done.State, done.Ended, done.Achieved));

        var runs = new ListSink<RelationshipRun>();
        await Journal.ListRunsAsync(Samples.Partner, runs, Token);
        Assert.Equal([done], runs.Items);
        AssertIntact(records: 4);

        Task<RelationshipRun> StopAsync() => Journal.StopAsync(Samples.Partner, draft.Run.RunId, RunState.Done, null, Event(EventKinds.RemovalRunStopped), Token);
    }

    [Fact]
    public async Task A_run_whose_customers_have_all_ended_meanwhile_waits_for_nobody()
    {
        var draft = Draft(2);
        await Journal.BeginAsync(draft);
        var claims = await Journal.ClaimAsync(draft, "w1", 2);
        await Journal.EndAsync(claims[0], ChangeOutcome.Renewed);

        Assert.Equal((RunState.Waiting, "1 waits."), await StopAsync(draft, RunState.Waiting, "1 waits."));
        await Journal.EndAsync(claims[1], ChangeOutcome.Lapsed);
        Assert.Equal((RunState.Done, null), await StopAsync(draft, RunState.Waiting, "1 waits."));
        Assert.Equal(1, (await Journal.FindRunAsync(Samples.Partner, draft.Run.PlanId, Token))!.Achieved);
        AssertIntact(records: 3);
    }

    private Task<RunPulse> PulseAsync(RunDraft draft) => Journal.ReadPulseAsync(Samples.Partner, draft.Run.RunId, Token);

    private async Task<(RunState State, string? Detail)> StopAsync(RunDraft draft, RunState state, string? detail)
    {
        var kept = await Journal.StopAsync(Samples.Partner, draft.Run.RunId, state, detail, Event(EventKinds.RemovalRunStopped), Token);
        Assert.Equal(kept, await Journal.FindRunAsync(Samples.Partner, draft.Run.PlanId, Token));
        return (kept.State, kept.Detail);
    }
}
