using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Removals.Plans;

/// <summary>Delegated admin relationships to be listed.</summary>
internal sealed class FakeDelegatedAdmin : IDelegatedAdminRelationships
{
    public List<DelegatedAdminRelationship> Relationships { get; } = [];

    public int Listed { get; private set; }

    public void Add(Guid customerId, string name, string status = "active") =>
        Relationships.Add(new DelegatedAdminRelationship { RelationshipId = "r-" + name, DisplayName = name, CustomerId = customerId, Status = status, RoleIds = ["one"] });

    public Task ListAsync(Guid? customerId, IResultSink<DelegatedAdminRelationship> sink, CancellationToken cancellationToken)
    {
        Listed++;
        Relationships.Where(relationship => customerId is null || relationship.CustomerId == customerId).ToList().ForEach(sink.Write);
        return Task.CompletedTask;
    }

    public Task<DelegatedAdminRelationship> RequestAsync(DelegatedAdminRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DelegatedAdminRelationship> GetAsync(string relationshipId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task TerminateAsync(string relationshipId, Guid requestId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
