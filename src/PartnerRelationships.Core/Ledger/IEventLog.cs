using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The ledger's events. What changes the ledger writes its event together with the change; what happens elsewhere, such as the
/// approval of a plan's file, is noted by itself.</summary>
public interface IEventLog
{
    /// <summary>A partner's events, oldest first, handed over one by one.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken);

    /// <summary>Notes what changes nothing in the ledger itself; it is on the disk when the call returns.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    Task AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken);
}
