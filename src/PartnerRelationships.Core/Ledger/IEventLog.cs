using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The ledger's events, to read. They are written together with the change that they tell of, by the store that makes it.</summary>
public interface IEventLog
{
    /// <summary>A partner's events, oldest first, handed over one by one.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken);
}
