using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ledger;
using static PartnerRelationships.Storage.Tests.Contract.JournalSamples;

namespace PartnerRelationships.Storage.Tests.Contract;

/// <content>What somebody altered beside the module.</content>
public abstract partial class JournalTests
{
    [Theory]
    [InlineData("UPDATE removal_step SET state = 'Refused'", "RecordAltered", 4)]
    [InlineData("UPDATE removal_step SET request_id = NULL", "RecordAltered", 4)]
    [InlineData("DELETE FROM removal_step", "RecordAltered", 4)]
    [InlineData("UPDATE removal SET outcome = 'Blocked' WHERE place = 1", "RecordAltered", 4)]
    [InlineData("UPDATE removal SET outcome = 'Removed' WHERE place = 3", "RecordAltered", 1)]
    [InlineData("UPDATE removal SET customer_id = 'x' WHERE place = 3", "RecordAltered", 1)]
    [InlineData("DELETE FROM removal WHERE place = 3", "RecordAltered", 1)]
    [InlineData("DELETE FROM removal_step; DELETE FROM removal WHERE place = 1", "RecordAltered", 1)]
    [InlineData("INSERT INTO removal (run_id, partner_tenant_id, place, customer_id, name) SELECT run_id, partner_tenant_id, 9, 'x', 'y' FROM removal_run", "RecordAltered", 1)]
    [InlineData("UPDATE removal_plan SET document = '{}'", "RecordAltered", 1)]
    [InlineData("UPDATE removal_run SET attested_by = 'somebody else'", "RecordAltered", 1)]
    [InlineData("UPDATE removal SET planned = '{}' WHERE place = 3", "RecordAltered", 1)]
    [InlineData("DELETE FROM removal_run", "RecordMissing", 1)]
    [InlineData("DELETE FROM removal_run", "RecordUnrecorded", null)]
    [InlineData("INSERT INTO removal_plan (run_id, document) VALUES ('stray', '{}')", "RecordUnrecorded", null)]
    [InlineData("INSERT INTO removal (run_id, partner_tenant_id, place, customer_id, name) SELECT 'stray', partner_tenant_id, 1, 'x', 'y' FROM removal_run", "RecordUnrecorded", null)]
    public async Task What_was_altered_beside_the_module_is_named(string sql, string problem, int? entry)
    {
        var draft = Draft(3);
        await Journal.BeginAsync(draft);
        var claims = await Journal.ClaimAsync(draft, "w1", 2);
        await Journal.WriteAsync(claims[0], Intended(1));
        await Journal.EndAsync(claims[1], ChangeOutcome.Blocked);
        await Journal.EndAsync(claims[0], ChangeOutcome.Removed, Done(Intended(1)));
        AssertIntact(records: 4);

        Store.Execute(sql);

        var found = Store.Check();
        Assert.Contains((problem, (long?)entry), found.Problems.Select(one => (one.ProblemId, one.EntryNumber)));
    }

    [Theory]
    [InlineData("UPDATE removal_step SET state = 'Done'")]
    [InlineData("UPDATE removal_step SET subject_id = 'another'")]
    [InlineData("DELETE FROM removal_step")]
    [InlineData("UPDATE removal SET delegated_admin_before = 'Granted' WHERE place = 1")]
    [InlineData("UPDATE removal SET detail = 'x' WHERE place = 2")]
    [InlineData("UPDATE removal SET customer_id = upper(customer_id) WHERE place = 2")]
    [InlineData("UPDATE removal SET customer_id = '{' || customer_id || '}' WHERE place = 1")]
    public async Task What_was_altered_beside_the_module_is_not_claimed(string sql)
    {
        var draft = Draft(3);
        await Journal.BeginAsync(draft);
        await Journal.WriteAsync((await Journal.ClaimAsync(draft, "w1", 1))[0], Intended(1));
        await Journal.ReleaseAsync(Samples.Partner, draft.Run.RunId, "w1", Token);
        Assert.Equal(3, (await Journal.ClaimAsync(draft, "w2", 3)).Count);
        await Journal.ReleaseAsync(Samples.Partner, draft.Run.RunId, "w2", Token);

        Store.Execute(sql);

        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => Journal.ClaimAsync(draft, "w3", 3))).ErrorId);
    }

    [Fact]
    public async Task What_was_altered_beside_the_module_is_made_good_neither_by_an_undo_nor_by_the_next_state_of_its_run()
    {
        var draft = Draft(1);
        await Journal.BeginAsync(draft);
        var claim = (await Journal.ClaimAsync(draft, "w1", 1))[0];
        await Journal.EndAsync(claim, ChangeOutcome.Removed, Done(Intended(1)));
        var kept = (await Journal.ReadUnalteredAsync(Samples.Partner, draft.Run.RunId, claim.Change.CustomerId, Token)).Steps.Single();
        Assert.Equal((Done(Intended(1)).SubjectId, StepState.Done), (kept.SubjectId, kept.State));

        Store.Execute("UPDATE removal_step SET subject_id = 'another'; UPDATE removal_run SET attested_by = 'somebody else'");

        var undo = Journal.AmendAsync(Samples.Partner, draft.Run.RunId, claim.Change.CustomerId, [Done(Intended(1)) with { State = StepState.Undone }], Event(EventKinds.RemovalStepUndone), Token);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => undo)).ErrorId);
        var asked = Journal.ReadUnalteredAsync(Samples.Partner, draft.Run.RunId, claim.Change.CustomerId, Token);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => asked)).ErrorId);
        var stop = Journal.StopAsync(Samples.Partner, draft.Run.RunId, RunState.Done, null, Event(EventKinds.RemovalRunStopped), Token);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => stop)).ErrorId);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => Journal.BeginAsync(draft))).ErrorId);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => Journal.FindRunAsync(Samples.Partner, draft.Run.PlanId, Token))).ErrorId);
        Assert.Equal(["RecordAltered", "RecordAltered"], Store.Check().Problems.Select(problem => problem.ProblemId));
    }

    [Theory]
    [InlineData("UPDATE removal SET outcome = 'Removed' WHERE place = 2")]
    [InlineData("UPDATE removal SET outcome = 'Removed' WHERE place = 1")]
    public async Task A_run_is_not_done_by_an_outcome_that_nobody_wrote(string sql)
    {
        var draft = Draft(2);
        await Journal.BeginAsync(draft);
        var claims = await Journal.ClaimAsync(draft, "w1", 2);
        await Journal.EndAsync(claims[0], ChangeOutcome.Blocked);

        Store.Execute(sql + "; UPDATE removal SET outcome = 'Blocked' WHERE outcome IS NULL");

        var stop = Journal.StopAsync(Samples.Partner, draft.Run.RunId, RunState.Done, null, Event(EventKinds.RemovalRunStopped), Token);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => stop)).ErrorId);
    }

    [Theory]
    [InlineData("DELETE FROM removal_run")]
    [InlineData("UPDATE removal_run SET plan_id = upper(plan_id)")]
    [InlineData("UPDATE removal_run SET partner_tenant_id = 'x'")]
    public async Task A_plan_whose_run_somebody_took_away_is_not_begun_again(string sql)
    {
        var draft = Draft(1);
        var started = Event(EventKinds.RemovalRunStarted) with { Detail = $"kata attests for the plan {draft.Run.PlanId}: so" };
        await Journal.BeginAsync(draft, started, started, Token);

        Store.Execute(sql);

        var again = draft with { Run = draft.Run with { RunId = Guid.NewGuid() } };
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => Journal.BeginAsync(again, started, started, Token))).ErrorId);
    }
}
