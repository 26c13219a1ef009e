using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Events;

namespace PartnerRelationships.Storage.Changes;

/// <summary>The ledger's runs.</summary>
internal sealed class RunTable(LedgerDatabase database)
{
    private const int Batch = 100;

    private const string CountOne = """
        SELECT count(*) AS Customers, count(outcome) AS Ended, count(CASE WHEN outcome NOT IN ('Blocked', 'ProviderMustAct', 'NotConfirmed', 'Failed', 'Declined', 'Lapsed') THEN 1 END) AS Achieved
        FROM removal WHERE run_id = @run
        """;

    private static readonly RowColumns Columns = new(typeof(RunRow));
    private static readonly string Select = $"SELECT number AS Number, {Columns.Selected} FROM removal_run WHERE partner_tenant_id = @partner";
    private static readonly string Insert = $"INSERT INTO removal_run ({Columns.Named}) VALUES ({Columns.Given}) RETURNING *";

    /// <summary>There is no such run.</summary>
    public static NotFoundException NotFound(Guid runId) => new("RelationshipRunNotFound", $"The ledger has no run {runId} of this partner.");

    public async Task<RelationshipRun> BeginAsync(RunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken)
    {
        RelationshipRun run = null!;
        await database.WriteAsync(
            transaction =>
            {
                var kept = Find(transaction.Connection, "plan_id", draft.Run.PartnerTenantId, draft.Run.PlanId);
                if (kept is null)
                {
                    RequireUnbegun(transaction.Connection, draft.Run);
                    Add(transaction, draft, entry);
                }
                else
                {
                    Change(transaction, kept.RunId, RunState.Running, detail: null, endedOn: null, resumed);
                }

                run = Counted(transaction.Connection, Find(transaction.Connection, "plan_id", draft.Run.PartnerTenantId, draft.Run.PlanId)!);
            },
            cancellationToken).ConfigureAwait(false);
        return run;
    }

    public async Task<RelationshipRun> StopAsync(
        Guid partnerTenantId, Guid runId, RunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        RelationshipRun run = null!;
        await database.WriteAsync(
            transaction =>
            {
                var counted = Counted(transaction.Connection, Find(transaction.Connection, "run_id", partnerTenantId, runId) ?? throw NotFound(runId));
                var kept = StateOf(state, counted);
                RequireEnds(transaction.Connection, runId, kept);
                var why = kept == state ? detail : kept == RunState.Done ? null : kept == counted.State ? counted.Detail : detail;
                Change(transaction, runId.ToString(), kept, why, entry.OccurredOn, entry);
                run = counted with { State = kept, Detail = KeptText.Of(why), EndedOn = entry.OccurredOn };
            },
            cancellationToken).ConfigureAwait(false);
        return run;
    }

    // Another worker may have left customers, or have ended those that this one saw waiting, or have stopped the run for a human.
    private static RunState StateOf(RunState said, RelationshipRun counted) =>
        said == RunState.Waiting && counted.Ended == counted.Customers ? RunState.Done
        : counted.State == RunState.HumanNeeded && counted.Ended < counted.Customers ? RunState.HumanNeeded
        : said == RunState.Done && counted.Ended < counted.Customers ? RunState.ResumeNeeded
        : said;

    // What is done with a plan goes by it: that a run began in time, and that it is done.
    public Task<RelationshipRun?> FindByPlanAsync(Guid partnerTenantId, Guid planId) => database.ReadAsync(connection =>
    {
        var row = Find(connection, "plan_id", partnerTenantId, planId);
        if (row is not null)
        {
            RequireUnaltered(connection, row.RunId);
        }

        return Task.FromResult(row is null ? null : Counted(connection, row));
    });

    public Task<RunPulse> ReadPulseAsync(Guid partnerTenantId, Guid runId) => database.ReadAsync(connection =>
    {
        const string holders = "SELECT DISTINCT worker FROM removal WHERE run_id = @id AND outcome IS NULL AND held_until IS NOT NULL AND worker IS NOT NULL";
        var run = Find(connection, "run_id", partnerTenantId, runId) ?? throw NotFound(runId);
        var state = RowValues.Read($"The run {run.RunId}", () => RowValues.Word<RunState>(run.State));
        return Task.FromResult(new RunPulse(state, [.. connection.Query<string>(holders, new { id = run.RunId })]));
    });

    public async Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken)
    {
        const string sql = "SELECT document FROM removal_plan WHERE run_id = (SELECT run_id FROM removal_run WHERE partner_tenant_id = @partner AND run_id = @run)";
        var command = new CommandDefinition(sql, new { partner = partnerTenantId.ToString(), run = runId.ToString() }, cancellationToken: cancellationToken);
        return await database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>(command)).ConfigureAwait(false) ?? throw NotFound(runId);
    }

    /// <summary>Reads in batches, so that a slow reader holds no lock.</summary>
    public async Task ListAsync(Guid partnerTenantId, IResultSink<RelationshipRun> sink, CancellationToken cancellationToken)
    {
        var after = long.MinValue;
        for (var more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (runs, last) = await database.ReadAsync(connection => Task.FromResult(ReadBatch(connection, partnerTenantId, after))).ConfigureAwait(false);
            sink.WriteAll(runs);
            (more, after) = (runs.Count == Batch, last);
        }
    }

    private static (List<RelationshipRun> Runs, long Last) ReadBatch(DbConnection connection, Guid partnerTenantId, long after)
    {
        var rows = connection.Query<RunRow>(Select + " AND number > @after ORDER BY number LIMIT @batch", new { partner = partnerTenantId.ToString(), after, batch = Batch }).ToList();
        return ([.. rows.Select(row => Counted(connection, row))], rows.Count == 0 ? after : rows[rows.Count - 1].Number);
    }

    private static RunRow? Find(DbConnection connection, string key, Guid partnerTenantId, Guid id) =>
        connection.QuerySingleOrDefault<RunRow>($"{Select} AND {key} = @id", new { partner = partnerTenantId.ToString(), id = id.ToString() });

    private static RelationshipRun Counted(DbConnection connection, RunRow row) =>
        row.ToRun(connection.QuerySingle<RunCount>(CountOne, new { run = row.RunId }));

    private static void Add(LedgerTransaction transaction, RunDraft draft, RelationshipEvent entry)
    {
        var (connection, document, id) = (transaction.Connection, KeptText.Of(draft.PlanDocument), draft.Run.RunId);
        var customers = ChangeHash.OfCustomers(NewChanges.Insert(connection, draft.Run, draft.Customers));
        var kept = RawRow.Query(connection, Insert, Columns.ParametersOf(RunRow.Of(draft.Run, ChangeHash.OfPlan(document), customers))).Single();
        connection.Execute("INSERT INTO removal_plan (run_id, document) VALUES (@run, @document)", new { run = id.ToString(), document });
        EventTable.Append(transaction, entry with { RunId = id, ContentHash = ChangeHash.OfRun(kept) });
    }

    private static void Change(LedgerTransaction transaction, string runId, RunState state, string? detail, DateTimeOffset? endedOn, RelationshipEvent entry)
    {
        const string sql = "UPDATE removal_run SET state = @state, detail = @detail, ended_on = @ended WHERE run_id = @run";
        var kept = RequireUnaltered(transaction.Connection, runId).ToDictionary(cell => cell.Key, cell => cell.Value);
        var parameters = new { run = runId, state = state.ToString(), detail = KeptText.Of(detail), ended = RowValues.Text(endedOn) };
        transaction.Connection.Execute(sql, parameters);

        // Of what was checked, and not of what is there now: on a server somebody may have altered the row since.
        (kept["state"], kept["detail"], kept["ended_on"]) = (parameters.state, parameters.detail, parameters.ended);
        EventTable.Append(transaction, entry with { RunId = Guid.Parse(runId), ContentHash = ChangeHash.OfRun(kept) });
    }

    // A plan is carried out once. Its first event names it, whatever became of the row of its run.
    private void RequireUnbegun(DbConnection connection, RelationshipRun run)
    {
        var sql = $"SELECT run_id FROM event WHERE partner_tenant_id = @partner AND lower(kind) = @started AND {database.Dialect.Position("detail", "@plan")} > 0";
        var parameters = new { partner = run.PartnerTenantId.ToString(), started = EventKinds.RemovalRunStarted.ToLowerInvariant(), plan = run.PlanId.ToString() };
        foreach (var begun in connection.Query<string>(sql, parameters).ToList())
        {
            RequireUnaltered(connection, begun);
        }
    }

    // Who has an outcome is not claimed any more, so an outcome that nobody wrote would be taken for work that was done.
    private static void RequireEnds(DbConnection connection, Guid run, RunState state)
    {
        var sql = $"""
            SELECT customer_id FROM removal WHERE run_id = @run AND outcome IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM event WHERE event.run_id = removal.run_id AND event.customer_id = removal.customer_id
                    AND event.kind = @ended AND substr(event.detail, 1, length(removal.outcome) + 1) = removal.outcome || '.')
            LIMIT 1
            """;
        if (state == RunState.Done && connection.QueryFirstOrDefault<string>(sql, new { run = run.ToString(), ended = EventKinds.RemovalEnded }) is { } customer)
        {
            throw LedgerErrors.Altered($"The outcome of customer {customer} in run {run}");
        }
    }

    private static IReadOnlyDictionary<string, string?> RequireUnaltered(DbConnection connection, string run)
    {
        const string sql = $"SELECT removal_run.*, {ChangeRecords.RecordedRun} AS recorded_hash FROM removal_run WHERE run_id = @run";
        var kept = RawRow.Query(connection, sql, new { run }).SingleOrDefault() ?? throw LedgerErrors.Altered($"Run {run}");
        LedgerErrors.RequireUnaltered($"Run {run}", ChangeHash.OfRun(kept), kept["recorded_hash"]);
        return kept;
    }
}
