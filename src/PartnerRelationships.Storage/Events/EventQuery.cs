using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Events;

/// <summary>A filter of events as SQL. What is wanted is found by an index, however many other events there are: where one of several things is
/// wanted, each is looked for by itself, since a database that looks for all at once goes through the partner's whole ledger.</summary>
internal sealed class EventQuery
{
    /// <summary>How many events are read at once.</summary>
    public const int Batch = 500;

    private const string ItsInvitations = "SELECT invitation_id FROM invitation WHERE partner_tenant_id = @partner AND customer_id = @customer";
    private readonly DynamicParameters parameters = new();
    private readonly EventFilter filter;
    private readonly string sql;

    public EventQuery(Guid partnerTenantId, EventFilter filter, SqlDialect dialect)
    {
        this.filter = filter;
        Set(partnerTenantId);
        var found = Ways().Select(way => $"SELECT * FROM (SELECT number AS place FROM event WHERE {way} AND {Conditions(dialect)} AND number > @after ORDER BY number LIMIT {Batch}) AS way");
        sql = $"SELECT event.* FROM ({string.Join(" UNION ", found)}) AS found CROSS JOIN event WHERE event.number = found.place ORDER BY event.number LIMIT {Batch}";
    }

    /// <summary>The number after which the first event that is wanted comes.</summary>
    public long Before(DbConnection connection) => filter.Since is null
        ? 0
        : (connection.ExecuteScalar<long?>("SELECT min(number) FROM event WHERE partner_tenant_id = @partner AND occurred_on >= @since", parameters) ?? long.MaxValue) - 1;

    /// <summary>The next events.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="after">The number of the last one before them.</param>
    public IEnumerable<IReadOnlyDictionary<string, string?>> Read(DbConnection connection, long after)
    {
        parameters.Add("after", after);
        return RawRow.Query(connection, sql, parameters);
    }

    // Each has its index.
    private IEnumerable<string> Ways() =>
        filter.InvitationId is not null ? ["invitation_id = @invitation"]
        : filter.CustomerId is not null ? ["customer_id = @customer", $"invitation_id IN ({ItsInvitations})"]
        : filter.CorrelationId is null && filter.Kinds.Count > 0 ? filter.Kinds.Select((_, place) => $"lower(kind) = @kind{place}")
        : ["true"];

    private string Conditions(SqlDialect dialect)
    {
        var isOfOne = filter.InvitationId is not null || filter.CustomerId is not null;
        var partner = isOfOne ? dialect.Unindexed("partner_tenant_id") : "partner_tenant_id";
        var its = filter.CustomerId is null ? "" : " AND customer_id = @customer";
        var lastOfEachChange = $"SELECT max(number) FROM event WHERE {partner} = @partner AND lower(kind) IN (@intended, @ended){its} GROUP BY correlation_id";
        return string.Join(" AND ", new[]
        {
            $"{partner} = @partner",
            filter.InvitationId is null || filter.CustomerId is null ? null : $"(customer_id = @customer OR invitation_id IN ({ItsInvitations}))",
            filter.CorrelationId is null ? null : "correlation_id = @correlation",
            filter.Kinds.Count == 0 ? null : $"lower(kind) IN ({string.Join(", ", filter.Kinds.Select((_, place) => $"@kind{place}"))})",
            filter.Since is null ? null : "occurred_on >= @since",
            filter.IsInDoubt ? $"lower(kind) = @intended AND number IN ({lastOfEachChange})" : null,
        }.Where(condition => condition is not null));
    }

    private void Set(Guid partnerTenantId)
    {
        parameters.AddDynamicParams(new
        {
            partner = partnerTenantId.ToString(),
            customer = filter.CustomerId?.ToString(),
            invitation = filter.InvitationId?.ToString(),
            correlation = filter.CorrelationId?.ToString(),
            since = filter.Since is { } since ? EventFields.Moment(since) : null,
            intended = EventKinds.AccountChangeIntended.ToLowerInvariant(),
            ended = EventKinds.AccountChangeEnded.ToLowerInvariant(),
        });
        for (var place = 0; place < filter.Kinds.Count; place++)
        {
            parameters.Add($"kind{place}", filter.Kinds[place].ToLowerInvariant());
        }
    }
}
