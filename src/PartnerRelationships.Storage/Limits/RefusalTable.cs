using System;
using System.Threading.Tasks;
using Dapper;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Limits;

/// <summary>The last refusal of each partner. A server compares times by its own clock; those who share a file have one clock, or never wait longer than was told.</summary>
internal sealed class RefusalTable(LedgerDatabase database) : ILimitBoard
{
    private readonly string tell = $"""
        INSERT INTO service_refusal (partner_tenant_id, refusal_id, wait, closed_until) VALUES (@partner, @id, @wait, {database.Dialect.Clock("@now")} + @wait)
        ON CONFLICT (partner_tenant_id) DO UPDATE SET refusal_id = excluded.refusal_id, wait = excluded.wait, closed_until = excluded.closed_until
        """;

    private readonly string read =
        $"SELECT refusal_id AS Id, wait AS Wait, closed_until - {database.Dialect.Clock("@now")} AS Rest FROM service_refusal WHERE partner_tenant_id = @partner";

    public Task TellAsync(Guid partnerTenantId, ToldRefusal refusal, DateTimeOffset now) => database.NoteAsync(
        tell,
        new { partner = partnerTenantId.ToString(), id = refusal.Id.ToString(), wait = (long)refusal.Wait.TotalMilliseconds, now = now.ToUnixTimeMilliseconds() });

    public async Task<ToldRefusal?> ReadAsync(Guid partnerTenantId, DateTimeOffset now)
    {
        var row = await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<Row>(read, new { partner = partnerTenantId.ToString(), now = now.ToUnixTimeMilliseconds() })).ConfigureAwait(false);
        return row is null || row.Rest <= 0 ? null : RowValues.Read("The service's last refusal", () => new ToldRefusal(Guid.Parse(row.Id), TimeSpan.FromMilliseconds(Math.Min(row.Rest, row.Wait))));
    }

    private sealed record Row(string Id, long Wait, long Rest);
}
