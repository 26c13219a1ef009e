using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Relationships;

/// <summary>What a ledger's database remembers of customers, in a word each: no texts, no steps.</summary>
internal sealed class CustomerRecords(LedgerDatabase database) : ICustomerRecords
{
    private const int Batch = 2_000;

    private const string Invitations = """
        SELECT number AS Number, customer_id AS CustomerId, invitation_id AS Id, state AS Word, provider_name AS Text, created_on AS BeganOn, accepted_on AS EndedOn
        FROM invitation WHERE partner_tenant_id = @partner AND customer_id IS NOT NULL AND number > @after ORDER BY number LIMIT @batch
        """;

    private const string Runs = """
        SELECT removal.number AS Number, customer_id AS CustomerId, removal.run_id AS Id, outcome AS Word, kind AS Text, completed_on AS EndedOn
        FROM removal JOIN removal_run ON removal_run.run_id = removal.run_id
        WHERE removal.partner_tenant_id = @partner AND removal.number > @after ORDER BY removal.number LIMIT @batch
        """;

    public Task ListInvitationsAsync(Guid partnerTenantId, IResultSink<KeyValuePair<Guid, CustomerInvitation>> sink, CancellationToken cancellationToken) => ListAsync(
        Invitations,
        partnerTenantId,
        row => new CustomerInvitation(Guid.Parse(row.Id), RowValues.Word<InvitationState>(row.Word!), row.Text, RowValues.Moment(row.BeganOn!), RowValues.Time(row.EndedOn)),
        sink,
        cancellationToken);

    public Task ListRunsAsync(Guid partnerTenantId, IResultSink<KeyValuePair<Guid, CustomerRun>> sink, CancellationToken cancellationToken) => ListAsync(
        Runs,
        partnerTenantId,
        row => new CustomerRun(Guid.Parse(row.Id), row.Text ?? ChangeKinds.First, RowValues.WordOrNull<ChangeOutcome>(row.Word), RowValues.Time(row.EndedOn)),
        sink,
        cancellationToken);

    // In batches, so that a slow reader holds no lock and a long ledger no memory.
    private async Task ListAsync<T>(string sql, Guid partnerTenantId, Func<Row, T> make, IResultSink<KeyValuePair<Guid, T>> sink, CancellationToken cancellationToken)
    {
        long after = 0;
        for (var more = true; more;)
        {
            var command = new CommandDefinition(sql, new { partner = partnerTenantId.ToString(), after, batch = Batch }, cancellationToken: cancellationToken);
            var rows = (await database.ReadAsync(connection => connection.QueryAsync<Row>(command)).ConfigureAwait(false)).ToList();
            sink.WriteAll(rows.ConvertAll(row => RowValues.Read($"Record {row.Number} of customer {row.CustomerId}", () => new KeyValuePair<Guid, T>(Guid.Parse(row.CustomerId), make(row)))));
            (more, after) = (rows.Count == Batch, rows.Count > 0 ? rows[rows.Count - 1].Number : after);
        }
    }

    private sealed class Row
    {
        public long Number { get; set; }

        public string CustomerId { get; set; } = "";

        public string Id { get; set; } = "";

        public string? Word { get; set; }

        public string? Text { get; set; }

        public string? BeganOn { get; set; }

        public string? EndedOn { get; set; }
    }
}
