using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Audit;

/// <summary>The service's own log of what was done (contract §5.15). It reaches back 90 days.</summary>
public interface IAuditLog
{
    /// <summary>Hands over the records of a span of days, as their page is read.</summary>
    /// <param name="from">The first day; an older one than 90 days is refused by the service.</param>
    /// <param name="to">The last day; null for today.</param>
    /// <param name="customerId">Only what happened to this customer; null for everybody.</param>
    /// <param name="sink">Takes them.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="AccessDeniedException">The caller may not read it.</exception>
    Task ListAsync(DateTimeOffset from, DateTimeOffset? to, Guid? customerId, IResultSink<AuditRecord> sink, CancellationToken cancellationToken);
}
