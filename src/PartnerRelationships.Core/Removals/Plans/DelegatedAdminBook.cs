using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>The delegated admin relationships that could be ended, by customer. They are listed at once: one request for each customer would be many more.</summary>
internal sealed class DelegatedAdminBook
{
    private readonly ILookup<Guid, DelegatedAdminRelationship> byCustomer;

    private DelegatedAdminBook(ILookup<Guid, DelegatedAdminRelationship> byCustomer) => this.byCustomer = byCustomer;

    /// <summary>Reads them all.</summary>
    /// <exception cref="WrongConnectionException">The connection has no way to Microsoft Graph (DelegatedAdminUnavailable).</exception>
    /// <exception cref="AccessDeniedException">Graph does not give them to the caller.</exception>
    public static async Task<DelegatedAdminBook> ReadAsync(IDelegatedAdminRelationships? relationships, CancellationToken cancellationToken)
    {
        var graph = relationships ?? throw new WrongConnectionException(
            "DelegatedAdminUnavailable", "This connection has no access to Microsoft Graph, which manages delegated admin relationships.");
        var all = new CollectingSink<DelegatedAdminRelationship>();
        await graph.ListAsync(DelegatedAdminQuery.All with { Status = DelegatedAdminStatus.Active }, all, cancellationToken).ConfigureAwait(false);
        return new DelegatedAdminBook(all.Items
            .Where(relationship => relationship.CustomerId is not null && relationship.Is(DelegatedAdminStatus.Active))
            .ToLookup(relationship => relationship.CustomerId!.Value));
    }

    /// <summary>Nobody's: they are not to be ended.</summary>
    public static DelegatedAdminBook Empty { get; } = new(Array.Empty<DelegatedAdminRelationship>().ToLookup(_ => Guid.Empty));

    /// <summary>A customer's, by name.</summary>
    public DelegatedAdminRelationship[] Of(Guid customerId) =>
        [.. byCustomer[customerId].OrderBy(relationship => relationship.DisplayName, StringComparer.Ordinal).ThenBy(relationship => relationship.RelationshipId, StringComparer.Ordinal)];
}
