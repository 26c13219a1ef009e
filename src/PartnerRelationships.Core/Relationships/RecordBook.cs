using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>The newest invitation and the newest run of each customer, from the ledger.</summary>
internal sealed class RecordBook
{
    private readonly Dictionary<Guid, CustomerInvitation> invitations = [];
    private readonly Dictionary<Guid, CustomerRun> runs = [];

    /// <summary>Reads them all: that is quicker than to look for one.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened or read.</exception>
    public static async Task<RecordBook> ReadAsync(IRelationshipPorts ports, CancellationToken cancellationToken)
    {
        var (book, records, partner) = (new RecordBook(), ports.Records, ports.Profile.TenantId);
        await records.ListInvitationsAsync(partner, Into(book.invitations), cancellationToken).ConfigureAwait(false);
        await records.ListRunsAsync(partner, Into(book.runs), cancellationToken).ConfigureAwait(false);
        return book;
    }

    /// <summary>A customer's invitation; null for none.</summary>
    public CustomerInvitation? InvitationOf(Guid customerId) => invitations.TryGetValue(customerId, out var found) ? found : null;

    /// <summary>The run that a customer was in; null for none.</summary>
    public CustomerRun? RunOf(Guid customerId) => runs.TryGetValue(customerId, out var found) ? found : null;

    // Oldest first: what comes last is the newest.
    private static ActionSink<KeyValuePair<Guid, T>> Into<T>(Dictionary<Guid, T> book) => new(item => book[item.Key] = item.Value);
}
