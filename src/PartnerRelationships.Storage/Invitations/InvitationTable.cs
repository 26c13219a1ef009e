using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>The ledger's invitations.</summary>
internal sealed class InvitationTable(LedgerDatabase database)
{
    // The names of the columns are the properties' names to Dapper.
    private const string Select = """
        SELECT number AS Number, invitation_id AS InvitationId, partner_tenant_id AS PartnerTenantId, link AS Link, provider_id AS ProviderId,
               provider_name AS ProviderName, customer_name AS CustomerName, email AS Email, domain AS Domain, culture AS Culture, channel AS Channel,
               subject AS Subject, body AS Body, state AS State, created_on AS CreatedOn, edited_on AS EditedOn, accepted_on AS AcceptedOn, customer_id AS CustomerId
        FROM invitation
        WHERE partner_tenant_id = @partner
        """;

    private const int Batch = 500;

    public Task AddAsync(ResellerInvitation invitation, CancellationToken cancellationToken) => ExecuteAsync(
        """
        INSERT INTO invitation (invitation_id, partner_tenant_id, link, provider_id, provider_name, customer_name, email, domain, culture, channel,
                                subject, body, state, created_on, edited_on, accepted_on, customer_id)
        VALUES (@InvitationId, @PartnerTenantId, @Link, @ProviderId, @ProviderName, @CustomerName, @Email, @Domain, @Culture, @Channel,
                @Subject, @Body, @State, @CreatedOn, @EditedOn, @AcceptedOn, @CustomerId)
        """,
        invitation,
        cancellationToken);

    public async Task UpdateAsync(ResellerInvitation invitation, CancellationToken cancellationToken)
    {
        var changed = await ExecuteAsync(
            """
            UPDATE invitation
            SET link = @Link, provider_id = @ProviderId, provider_name = @ProviderName, customer_name = @CustomerName, email = @Email, domain = @Domain,
                culture = @Culture, channel = @Channel, subject = @Subject, body = @Body, state = @State, edited_on = @EditedOn,
                accepted_on = @AcceptedOn, customer_id = @CustomerId
            WHERE invitation_id = @InvitationId AND partner_tenant_id = @PartnerTenantId
            """,
            invitation,
            cancellationToken).ConfigureAwait(false);
        if (changed == 0)
        {
            throw new NotFoundException("InvitationNotFound", $"The ledger holds no invitation {invitation.InvitationId} of this partner.");
        }
    }

    public async Task<ResellerInvitation?> FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken)
    {
        var parameters = new { partner = partnerTenantId.ToString(), invitation = invitationId.ToString() };
        var command = new CommandDefinition(Select + " AND invitation_id = @invitation", parameters, cancellationToken: cancellationToken);
        var row = await database.UseAsync(connection => connection.QuerySingleOrDefaultAsync<InvitationRow>(command)).ConfigureAwait(false);
        return row?.ToInvitation();
    }

    /// <summary>Reads in batches, so that a slow reader holds no lock and a long ledger no memory.</summary>
    public async Task ListAsync(Guid partnerTenantId, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken)
    {
        long after = 0;
        for (var more = true; more;)
        {
            var parameters = new { partner = partnerTenantId.ToString(), after, batch = Batch };
            var command = new CommandDefinition(Select + " AND number > @after ORDER BY number LIMIT @batch", parameters, cancellationToken: cancellationToken);
            var rows = (await database.UseAsync(connection => connection.QueryAsync<InvitationRow>(command)).ConfigureAwait(false)).ToList();
            rows.ForEach(row => sink.Write(row.ToInvitation()));
            more = rows.Count == Batch;
            after = more ? rows[rows.Count - 1].Number : after;
        }
    }

    private Task<int> ExecuteAsync(string sql, ResellerInvitation invitation, CancellationToken cancellationToken) =>
        database.UseAsync(connection => connection.ExecuteAsync(new CommandDefinition(sql, InvitationRow.Of(invitation), cancellationToken: cancellationToken)));
}
