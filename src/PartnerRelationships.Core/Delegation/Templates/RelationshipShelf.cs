using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>The partner's relationships that have not ended, by customer, listed once. A status that is newer than this version counts as not ended.</summary>
public sealed class RelationshipShelf
{
    private readonly Dictionary<Guid, List<DelegatedAdminRelationship>> byCustomer = [];

    private RelationshipShelf(IEnumerable<DelegatedAdminRelationship> relationships)
    {
        foreach (var one in relationships)
        {
            var key = one.CustomerId ?? Guid.Empty;
            byCustomer[key] = byCustomer.TryGetValue(key, out var there) ? there : [];
            byCustomer[key].Add(one);
        }
    }

    /// <summary>The customers that have any; the empty id where Graph does not say whose they are.</summary>
    public IEnumerable<Guid> Customers => byCustomer.Keys;

    /// <summary>Lists them.</summary>
    /// <exception cref="AccessDeniedException">A role or a permission is missing (GraphPermissionMissing).</exception>
    public static async Task<RelationshipShelf> ReadAsync(IDelegationPorts ports, CancellationToken cancellationToken)
    {
        var kept = new List<DelegatedAdminRelationship>();
        await new DelegatedAdminReading(ports).ListAsync(new DelegatedAdminSearch(), new ActionSink<DelegatedAdminRelationship>(Keep), cancellationToken).ConfigureAwait(false);
        return new RelationshipShelf(kept);

        // A request without a customer that is not approved belongs to no customer.
        void Keep(DelegatedAdminRelationship one)
        {
            if (IsInForce(one) || (!DelegatedAdminStatus.IsEnded(one.Status) && one.CustomerId is not null))
            {
                kept.Add(one);
            }
        }
    }

    /// <summary>What a customer has.</summary>
    internal IReadOnlyList<DelegatedAdminRelationship> Of(Guid customer) => byCustomer.TryGetValue(customer, out var all) ? all : [];

    internal static bool IsInForce(DelegatedAdminRelationship one) => one.Is(DelegatedAdminStatus.Active) || one.Is(DelegatedAdminStatus.Expiring);

    internal static bool IsKnown(DelegatedAdminRelationship one) => DelegatedAdminStatus.All.Any(one.Is);
}
