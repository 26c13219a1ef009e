using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Events;

namespace PartnerRelationships.Storage.Changes;

/// <summary>The customers of runs.</summary>
internal sealed class ChangeTable(LedgerDatabase database)
{
    private const int Batch = 500;
    private const string OfCustomer = "WHERE run_id = @run AND partner_tenant_id = @partner AND customer_id = @customer";
    private static readonly RowColumns Columns = new(typeof(ChangeRow));
    private static readonly string Select = Selecting("");
    private static readonly string SelectPlanned = Selecting(", planned AS Planned");
    private static readonly string SelectClaimed = Selecting($", planned AS Planned, {ChangeRecords.RecordedCustomer} AS RecordedHash");

    // Both check the fence: a worker that lost the claim changes nothing.
    private const string UnderClaim = "WHERE run_id = @run AND partner_tenant_id = @partner AND place = @place AND fence = @fence AND outcome IS NULL RETURNING *";
    private const string Touch = "UPDATE removal SET delegated_admin_before = coalesce(@before, delegated_admin_before) " + UnderClaim;

    private const string Finish = """
        UPDATE removal
        SET outcome = @outcome, detail = @detail, delegated_admin_before = @before, delegated_admin_after = @after, completed_on = @on, held_until = NULL
        """ + " " + UnderClaim;

    /// <summary>What one call has claimed, in the plan's order.</summary>
    public static List<ClaimedRow> ReadClaimed(DbConnection connection, string claim) =>
        connection.Query<ClaimedRow>(SelectClaimed + " WHERE claim_id = @claim ORDER BY place", new { claim }).ToList();

    /// <summary>Lets a customer be worked on only as its last event left it.</summary>
    /// <exception cref="LedgerException">It was altered outside the module (LedgerCorrupt).</exception>
    public static void RequireUnaltered(ClaimedRow row, IEnumerable<StepRow> steps) => RequireUnaltered(Columns.TextsOf(row), steps.Select(StepTable.TextsOf), row.RecordedHash);

    public Task WriteAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        var parameters = ParametersOf(claim);
        parameters.Add("before", before?.ToString());
        return database.WriteAsync(transaction => Write(transaction, Claimed(transaction.Connection, Touch, parameters, claim), steps, entry), cancellationToken);
    }

    public Task EndAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, ChangeEnd end, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        var parameters = ParametersOf(claim);
        parameters.Add("outcome", end.Outcome.ToString());
        parameters.Add("detail", KeptText.Of(end.Detail));
        parameters.Add("before", end.Before.ToString());
        parameters.Add("after", end.After.ToString());
        parameters.Add("on", RowValues.Text(end.On));
        return database.WriteAsync(transaction => Write(transaction, Claimed(transaction.Connection, Finish, parameters, claim), steps, entry), cancellationToken);
    }

    public Task<RelationshipChange> ReadUnalteredAsync(Guid partnerTenantId, Guid runId, Guid customerId) => database.ReadAsync(connection =>
    {
        var ids = new { run = runId.ToString(), partner = partnerTenantId.ToString(), customer = customerId.ToString() };
        var row = connection.Query<ClaimedRow>($"{SelectClaimed} {OfCustomer}", ids).SingleOrDefault() ?? throw NotFound(runId, customerId);
        List<StepRow> steps = [.. StepTable.Read(connection, database.Dialect, [row])[row.Number]];
        RequireUnaltered(row, steps);
        return Task.FromResult(row.ToRemoval(steps));
    });

    public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            var row = ReadUnaltered(transaction.Connection, partnerTenantId, runId, customerId, entry.OccurredOn.ToUnixTimeMilliseconds());
            if (row["is_free"] == "0")
            {
                throw new ConflictException("ChangeClaimed", $"{row["worker"]} works on {row["name"]} just now.");
            }

            Write(transaction, row, steps, entry);
        },
        cancellationToken);

    public Task ListAsync(Guid partnerTenantId, ChangeFilter filter, IResultSink<RelationshipChange> sink, CancellationToken cancellationToken) =>
        ListAsync(Select, partnerTenantId, filter, planned => sink.WriteAll(planned.ConvertAll(one => one.Change)), cancellationToken);

    public Task ListPlannedAsync(Guid partnerTenantId, Guid runId, IResultSink<PlannedChange> sink, CancellationToken cancellationToken) =>
        ListAsync(SelectPlanned, partnerTenantId, new ChangeFilter { RunId = runId }, sink.WriteAll, cancellationToken);

    // In batches, so that a slow reader holds no lock and a long run no memory.
    private async Task ListAsync(string select, Guid partnerTenantId, ChangeFilter filter, Action<List<PlannedChange>> take, CancellationToken cancellationToken)
    {
        var after = long.MinValue;
        for (var more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (changes, last) = await database.ReadAsync(connection => Task.FromResult(ReadBatch(connection, select, partnerTenantId, filter, after))).ConfigureAwait(false);
            take(changes);
            (more, after) = (changes.Count == Batch, last);
        }
    }

    private (List<PlannedChange> Changes, long Last) ReadBatch(DbConnection connection, string select, Guid partnerTenantId, ChangeFilter filter, long after)
    {
        var sql = $"{select} WHERE partner_tenant_id = @partner{ChangeConditions.Of(filter, database.Dialect)} AND number > @after ORDER BY number LIMIT @batch";
        var parameters = ChangeConditions.Parameters(filter, new { partner = partnerTenantId.ToString(), after, batch = Batch });
        var rows = connection.Query<PlannedRow>(sql, parameters).ToList();
        var steps = StepTable.Read(connection, database.Dialect, rows);
        return ([.. rows.Select(row => new PlannedChange(row.ToRemoval(steps[row.Number]), row.Planned))], rows.Count == 0 ? after : rows[rows.Count - 1].Number);
    }

    private IReadOnlyDictionary<string, string?> ReadUnaltered(DbConnection connection, Guid partnerTenantId, Guid runId, Guid customerId, long now)
    {
        var isFree = $"held_until IS NULL OR held_until <= {database.Dialect.Clock("@now")}";
        var sql = $"SELECT removal.*, CASE WHEN {isFree} THEN 1 ELSE 0 END AS is_free, {ChangeRecords.RecordedCustomer} AS recorded_hash FROM removal {OfCustomer}";
        var row = RawRow.Query(connection, sql, new { run = runId.ToString(), partner = partnerTenantId.ToString(), customer = customerId.ToString(), now }).SingleOrDefault()
            ?? throw NotFound(runId, customerId);
        RequireUnaltered(row, StepTable.ReadRaw(connection, NumberOf(row)), row["recorded_hash"]);
        return row;
    }

    private static NotFoundException NotFound(Guid runId, Guid customerId) => new("RelationshipChangeNotFound", $"The run {runId} has no customer {customerId}.");

    private static void RequireUnaltered(IReadOnlyDictionary<string, string?> row, IEnumerable<IReadOnlyDictionary<string, string?>> steps, string? recorded) =>
        LedgerErrors.RequireUnaltered(ChangeRecords.NameOf(row), ChangeHash.OfRemoval(row, steps), recorded ?? ChangeHash.OfIdentity(row));

    private static void Write(LedgerTransaction transaction, IReadOnlyDictionary<string, string?> row, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry)
    {
        var number = NumberOf(row);
        StepTable.Write(transaction.Connection, number, steps);
        var hash = ChangeHash.OfRemoval(row, StepTable.ReadRaw(transaction.Connection, number));
        EventTable.Append(transaction, entry with { RunId = Guid.Parse(row["run_id"]!), CustomerId = Guid.Parse(row["customer_id"]!), ContentHash = hash });
    }

    private static IReadOnlyDictionary<string, string?> Claimed(DbConnection connection, string sql, DynamicParameters parameters, ChangeClaim claim) =>
        RawRow.Query(connection, sql, parameters).SingleOrDefault() ?? throw Lost(connection, parameters, claim);

    private static PartnerRelationshipsException Lost(DbConnection connection, DynamicParameters parameters, ChangeClaim claim)
    {
        var row = connection.QuerySingleOrDefault<ChangeRow>(Select + " WHERE run_id = @run AND partner_tenant_id = @partner AND place = @place", parameters);
        return row is null
            ? RunTable.NotFound(claim.Change.RunId)
            : new ConflictException("ChangeClaimLost", $"{row.Name} is now being processed by {row.Worker}, or has ended.");
    }

    private static string Selecting(string more) => $"SELECT number AS Number, {Columns.Selected}{more} FROM removal";

    private static long NumberOf(IReadOnlyDictionary<string, string?> row) => long.Parse(row["number"]!, CultureInfo.InvariantCulture);

    private static DynamicParameters ParametersOf(ChangeClaim claim) => new(new
    {
        run = claim.Change.RunId.ToString(),
        partner = claim.Change.PartnerTenantId.ToString(),
        place = claim.Change.Number,
        fence = claim.Fence,
    });
}
