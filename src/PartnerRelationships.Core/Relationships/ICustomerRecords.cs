using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>What the ledger remembers of customers, in a word each: thousands are read at once, and none of their texts.</summary>
public interface ICustomerRecords
{
    /// <summary>Hands over the partner's invitations of which it is known whose they are, oldest first.</summary>
    /// <exception cref="LedgerException">They cannot be read.</exception>
    Task ListInvitationsAsync(Guid partnerTenantId, IResultSink<KeyValuePair<Guid, CustomerInvitation>> sink, CancellationToken cancellationToken);

    /// <summary>Hands over the customers of the partner's runs, oldest first.</summary>
    /// <exception cref="LedgerException">They cannot be read.</exception>
    Task ListRunsAsync(Guid partnerTenantId, IResultSink<KeyValuePair<Guid, CustomerRun>> sink, CancellationToken cancellationToken);
}
