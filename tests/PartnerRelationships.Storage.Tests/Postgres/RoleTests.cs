using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Npgsql;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Tests.Contract;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>A team whose members may each do what they need.</summary>
public sealed class RoleTests : IDisposable
{
    private readonly TeamLedger store;

    public RoleTests(PostgresServer server) => store = new TeamLedger(server);

    private static readonly string[] NotAWorkers =
    [
        "UPDATE head SET entries = 0",
        "DELETE FROM head",
        "SELECT * FROM head FOR UPDATE",
        "UPDATE event SET actor = 'somebody else'",
        "DELETE FROM event",
        "TRUNCATE event",
        "DELETE FROM invitation",
        "UPDATE invitation SET invitation_id = 'x'",
        "UPDATE ledger SET version = 99",
        "ALTER TABLE event DISABLE TRIGGER ALL",
        "DROP TRIGGER event_is_never_changed ON event",
        "CREATE TRIGGER quiet BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "CREATE OR REPLACE FUNCTION event_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE TABLE mine (number bigint)",
        "LOCK TABLE event IN ACCESS EXCLUSIVE MODE",
        "LOCK TABLE invitation IN EXCLUSIVE MODE",
        "LOCK TABLE head IN SHARE MODE",
        "CREATE TEMP TABLE mine (number bigint); CREATE TRIGGER mine BEFORE INSERT ON mine FOR EACH ROW EXECUTE FUNCTION event_follows_the_last_one()",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Events_have_the_servers_user_and_an_auditor_only_reads()
    {
        store.MakeRoles();
        store.MakeRoles();
        store.MakeUsers();
        store.OpenAs(store.Owner).Dispose();
        using SqlLedger worker = store.OpenAs(store.Worker), colleague = store.OpenAs(store.Colleague), auditor = store.OpenAs(store.Auditor);

        await WorkAsync(worker);
        await colleague.KeepAsync(Samples.Bare());

        Assert.Equal([store.Worker, store.Colleague], (await auditor.EventsAsync()).Select(entry => entry.DatabaseUser).Distinct());
        var found = new LedgerCheck(auditor.Inspection).Run(Token);
        Assert.Equal((true, 7), (found.IsIntact, (int)found.Entries));
        Assert.Equal("LedgerUnavailable", (await Assert.ThrowsAsync<LedgerException>(() => auditor.KeepAsync(Samples.Bare()))).ErrorId);
        Assert.NotNull(await auditor.LimitBoard.ReadAsync(Samples.Partner, default));
        await Assert.ThrowsAsync<LedgerException>(() => TellAsync(auditor));
        Assert.Equal([$"{store.Schema}_owner"], Owners());
    }

    [Fact]
    public async Task A_ledger_that_was_in_use_is_handed_over()
    {
        await Samples.FillAsync(store.Open);

        store.MakeRoles(by: PostgresServer.User);
        store.MakeUsers();

        using var worker = store.OpenAs(store.Worker);
        await WorkAsync(worker);
        Assert.Empty(store.Check().Problems);
        Assert.Equal([$"{store.Schema}_owner"], Owners());
    }

    [Fact]
    public async Task A_ledger_of_an_earlier_version_is_brought_up_to_date_by_its_owner_and_goes_on()
    {
        store.MakeRoles();
        store.MakeUsers();
        store.OpenAs(store.Owner).Dispose();
        store.MakeOld();
        store.Execute(TeamLedger.InsertOf(EventChain.Append(JournalSamples.Event(EventKinds.RemovalPlanApproved), 1, EventChain.Origin).Where(field => field.Value is not null)));

        var error = Assert.Throws<LedgerException>(() => store.OpenAs(store.Worker));
        Assert.Equal("LedgerOwnerNeeded", error.ErrorId);
        Assert.Contains($"{store.Schema}_owner", error.RecommendedAction, StringComparison.Ordinal);

        store.OpenAs(store.Owner).Dispose();
        using var worker = store.OpenAs(store.Worker);
        await worker.KeepAsync(Samples.Bare());
        await TellAsync(worker);
        await TellAsync(worker);
        Assert.Equal([null, store.Worker], (await worker.EventsAsync()).Select(entry => entry.DatabaseUser));
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public async Task What_a_worker_has_no_need_of_is_refused()
    {
        await PrepareAsync();
        using var worker = store.ConnectAs(store.Worker);

        Assert.All(NotAWorkers, sql =>
        {
            using var transaction = worker.BeginTransaction();
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.Throws<PostgresException>(() => worker.Execute(sql)).SqlState);
        });
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public async Task An_event_that_a_worker_forges_is_refused()
    {
        await PrepareAsync();
        var mine = JournalSamples.Event(EventKinds.RemovalPlanApproved) with { DatabaseUser = store.Worker };

        Assert.Equal("An event fits its hash.", Forge(mine, 2, HeadOf(1), entry => entry["hash"] = HeadOf(1)));
        Assert.Equal("An event fits its hash.", Forge(mine, 2, HeadOf(1), entry => entry["actor"] = "somebody else"));
        Assert.Equal("An event says who is signed in to the database.", Forge(mine with { DatabaseUser = store.Colleague }, 2, HeadOf(1)));
        Assert.Equal("An event says who is signed in to the database.", Forge(mine with { DatabaseUser = null }, 2, HeadOf(1)));
        Assert.Equal("An event follows the last one.", Forge(mine, 3, HeadOf(1)));
        Assert.Equal("An event follows the last one.", Forge(mine, 2, EventChain.Origin));
        Assert.Equal("An event follows the last one.", Forge(mine, 5, EventChain.Origin, first: $"CREATE TEMP TABLE head AS SELECT 4::bigint AS entries, '{EventChain.Origin}' AS hash; "));
        Assert.Empty(store.Check().Problems);

        string HeadOf(int entries) => store.Ask<string>($"SELECT hash FROM event WHERE number = {entries}");
    }

    [Fact]
    public async Task A_worker_who_holds_the_head_for_too_long_is_cut_off()
    {
        await PrepareAsync();
        store.Execute(store.Ask<string>($"SELECT replace(pg_get_functiondef('{store.Schema}.end_stuck_writers()'::regprocedure), '1 minute', '0')"));
        using var stuck = store.ConnectAs(store.Worker);
        using var held = stuck.BeginTransaction();
        Assert.Equal(1, stuck.QuerySingle<long>("SELECT entries FROM lock_head()"));

        using var colleague = store.OpenAs(store.Colleague);
        await colleague.KeepAsync(Samples.Bare()).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal(PostgresErrorCodes.AdminShutdown, Assert.Throws<PostgresException>(() => stuck.Execute("SELECT 1")).SqlState);
        Assert.Equal(2, (await colleague.EventsAsync()).Count);
    }

    private string Forge(RelationshipEvent entry, long number, string previous, Action<Dictionary<string, string?>>? alter = null, string first = "")
    {
        var fields = EventChain.Append(entry, number, previous).Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value);
        alter?.Invoke(fields);
        return Assert.Throws<PostgresException>(() => store.ExecuteAs(store.Worker, first + TeamLedger.InsertOf(fields))).MessageText;
    }

    private async Task PrepareAsync()
    {
        store.MakeRoles();
        store.MakeUsers();
        store.OpenAs(store.Owner).Dispose();
        using var worker = store.OpenAs(store.Worker);
        await worker.KeepAsync(Samples.Bare());
    }

    // Everything that a worker's commands write.
    private static async Task WorkAsync(SqlLedger ledger)
    {
        var (invitation, draft) = (Samples.Bare(), JournalSamples.Draft(2));
        await ledger.KeepAsync(invitation);
        await ledger.ReplaceAsync(Samples.With(invitation, "changed"), Samples.Edited(invitation));
        await ledger.Changes.BeginAsync(draft);
        var claim = (await ledger.Changes.ClaimAsync(draft, "w1", 1)).Single();
        await ledger.Changes.WriteAsync(claim, JournalSamples.Intended(1));
        await ledger.Changes.EndAsync(claim, ChangeOutcome.Removed, JournalSamples.Done(JournalSamples.Intended(1)));
        await ledger.Changes.ReleaseAsync(Samples.Partner, draft.Run.RunId, "w1", Token);
        await ledger.Changes.StopAsync(Samples.Partner, draft.Run.RunId, RunState.Done, null, JournalSamples.Event(EventKinds.RemovalRunStopped), Token);
        await TellAsync(ledger);
        await TellAsync(ledger);
    }

    private static Task TellAsync(SqlLedger ledger) => ledger.LimitBoard.TellAsync(Samples.Partner, new ToldRefusal(Guid.NewGuid(), TimeSpan.FromMinutes(1)), default);

    private string[] Owners() => store.Ask<string>($"""
        SELECT string_agg(DISTINCT pg_get_userbyid(owner), ',') FROM (
            SELECT relowner FROM pg_class WHERE relnamespace = '{store.Schema}'::regnamespace
            UNION SELECT proowner FROM pg_proc WHERE pronamespace = '{store.Schema}'::regnamespace
            UNION SELECT nspowner FROM pg_namespace WHERE nspname = '{store.Schema}') AS every (owner)
        """).Split(',');
}
