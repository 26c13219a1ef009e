using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Storage.Changes;

/// <summary>Who works on which customer, and until when. None of it is an event: it says who may write, and not what was done.</summary>
internal sealed class ClaimTable(LedgerDatabase database)
{
    private const int All = int.MaxValue;

    private readonly string claim = $"""
        WITH free AS MATERIALIZED (
            SELECT number FROM removal
            WHERE run_id = @run AND partner_tenant_id = @partner AND outcome IS NULL AND place <= @upTo
              AND (held_until IS NULL OR held_until <= {database.Dialect.Clock("@now")})
            ORDER BY place LIMIT @count{database.Dialect.LockingFreeRows})
        UPDATE removal
        SET worker = @worker, claim_id = @claim, lease = @lease, held_until = {database.Dialect.Clock("@now")} + @lease, fence = fence + 1
        WHERE number IN (SELECT number FROM free)
        """;

    private readonly string renew = $"""
        UPDATE removal SET held_until = {database.Dialect.Clock("@until - lease")} + lease
        WHERE run_id = @run AND partner_tenant_id = @partner AND worker = @worker AND held_until IS NOT NULL AND outcome IS NULL
        """;

    public async Task<IReadOnlyList<ChangeClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChangeClaim> claims = [];
        var parameters = new
        {
            run = request.RunId.ToString(),
            partner = request.PartnerTenantId.ToString(),
            worker = KeptText.Of(request.Worker),
            claim = Guid.NewGuid().ToString(),
            count = request.Count,
            upTo = request.UpTo ?? All,
            now = request.Now.ToUnixTimeMilliseconds(),
            lease = (long)request.Lease.TotalMilliseconds,
        };
        await database.WriteAsync(transaction => claims = Claim(transaction.Connection, request, parameters, parameters.claim), cancellationToken).ConfigureAwait(false);
        return claims;
    }

    public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var parameters = new { run = runId.ToString(), partner = partnerTenantId.ToString(), worker = KeptText.Of(worker), until = until.ToUnixTimeMilliseconds() };
        return database.WriteAsync(transaction => transaction.Connection.Execute(renew, parameters), cancellationToken);
    }

    public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE removal SET held_until = NULL WHERE run_id = @run AND partner_tenant_id = @partner AND worker = @worker AND outcome IS NULL";
        var parameters = new { run = runId.ToString(), partner = partnerTenantId.ToString(), worker = KeptText.Of(worker) };
        return database.WriteAsync(transaction => transaction.Connection.Execute(sql, parameters), cancellationToken);
    }

    private List<ChangeClaim> Claim(DbConnection connection, ClaimRequest request, object parameters, string id)
    {
        // When the connection was lost at the commit this is made again: what was claimed then is not claimed twice.
        var rows = ChangeTable.ReadClaimed(connection, id);
        if (rows.Count == 0)
        {
            connection.Execute(claim, parameters);
            rows = ChangeTable.ReadClaimed(connection, id);
        }

        if (rows.Count == 0 && !connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM removal_run WHERE run_id = @run AND partner_tenant_id = @partner)", parameters))
        {
            throw RunTable.NotFound(request.RunId);
        }

        var steps = StepTable.Read(connection, database.Dialect, rows);
        rows.ForEach(row => ChangeTable.RequireUnaltered(row, steps[row.Number]));
        return [.. rows.Select(row => ClaimOf(row, row.ToRemoval(steps[row.Number]), request.Worker))];
    }

    private static ChangeClaim ClaimOf(PlannedRow row, RelationshipChange change, string worker)
    {
        var planned = row.Planned is not { } line ? null : new PlannedLine(
            RowValues.Read($"The plan of customer {row.CustomerId} in run {row.RunId}", () => PlanLine.Read(line, members => PlanReader.Placed(members, change.Number))),
            line);
        RequireIdentity(row, change, planned);
        return new(change, worker, row.Fence) { Planned = planned };
    }

    // Its events are looked for by what the row says it is, to the letter: of another spelling there are none, and it would look as if nothing had been done to it.
    private static void RequireIdentity(PlannedRow row, RelationshipChange change, PlannedLine? planned)
    {
        var said = planned ?? new PlannedLine(new PlannedCustomer { CustomerId = change.CustomerId, Name = row.Name, Domain = row.Domain }, null);
        LedgerErrors.RequireUnaltered(
            $"Customer {row.CustomerId} in run {row.RunId}", ChangeHash.OfIdentity(row), ChangeHash.OfIdentity(ChangeRow.Of(change.PartnerTenantId, change.RunId, said, change.Number)));
    }
}
