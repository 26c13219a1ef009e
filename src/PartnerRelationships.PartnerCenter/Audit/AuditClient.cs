using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Audit;

/// <summary>The service's audit log (contract §5.15).</summary>
internal sealed class AuditClient(ServiceChannel channel) : IAuditLog
{
    public Task ListAsync(DateTimeOffset from, DateTimeOffset? to, Guid? customerId, IResultSink<AuditRecord> sink, CancellationToken cancellationToken) =>
        channel.ListAsync(Routes.AuditRecords(from, to, customerId), json => () => AuditReader.Read(json), sink, cancellationToken);
}
