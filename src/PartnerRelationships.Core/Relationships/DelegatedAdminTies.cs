using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>The delegated admin relationships of customers that are not at their end, as little of them as the view shows.</summary>
internal sealed class DelegatedAdminTies(IRelationshipPorts ports)
{
    private readonly GroupBook groups = new(ports.SecurityGroups, ports.SignIn);

    /// <summary>Everybody's, from the list.</summary>
    /// <exception cref="WrongConnectionException">The connection does not reach Microsoft Graph (GraphNotReachable).</exception>
    /// <exception cref="AccessDeniedException">A role or a permission is missing (GraphPermissionMissing).</exception>
    public async Task<Dictionary<Guid, IReadOnlyList<CustomerDelegatedAdmin>>> ListAsync(CancellationToken cancellationToken)
    {
        var (book, roles) = (new Dictionary<Guid, IReadOnlyList<CustomerDelegatedAdmin>>(), new RoleLists());
        await ReadAsync(DelegatedAdminQuery.All, relationship => Add(book, relationship.CustomerId!.Value, Tie(relationship, roles)), cancellationToken).ConfigureAwait(false);
        return book;
    }

    /// <summary>One customer's.</summary>
    /// <inheritdoc cref="ListAsync"/>
    public async Task<IReadOnlyList<CustomerDelegatedAdmin>> OfAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var (ties, roles) = (new List<CustomerDelegatedAdmin>(), new RoleLists());
        await ReadAsync(DelegatedAdminQuery.All with { CustomerId = customerId }, relationship => ties.Add(Tie(relationship, roles)), cancellationToken).ConfigureAwait(false);
        return ties;
    }

    /// <summary>The same with the security groups that have the roles: one question for each active relationship.</summary>
    /// <exception cref="AccessDeniedException">A role or a permission is missing (GraphPermissionMissing).</exception>
    public async Task<IReadOnlyList<CustomerDelegatedAdmin>> WithGroupsAsync(IReadOnlyList<CustomerDelegatedAdmin> ties, CancellationToken cancellationToken) =>
        await Task.WhenAll(ties.Select(tie => WithGroupsAsync(tie, cancellationToken))).ConfigureAwait(false);

    private async Task<CustomerDelegatedAdmin> WithGroupsAsync(CustomerDelegatedAdmin tie, CancellationToken cancellationToken)
    {
        if (tie.Status != DelegatedAdminStatus.Active)
        {
            return tie with { Groups = [] };
        }

        var assigned = await AdminNeed.Reading.ExplainAsync(ports.SignIn, () => ports.DelegatedAdminAssignments.Required().ListAsync(tie.RelationshipId, cancellationToken)).ConfigureAwait(false);
        var ids = assigned.Where(one => !AssignmentChange.IsGoing(one) && one.GroupId is not null).Select(one => one.GroupId!.Value).Distinct();
        return tie with { Groups = await Task.WhenAll(ids.Select(id => NameOfAsync(id, cancellationToken))).ConfigureAwait(false) };
    }

    private async Task<string> NameOfAsync(Guid group, CancellationToken cancellationToken) => await groups.NameOfAsync(group, cancellationToken).ConfigureAwait(false) ?? group.ToString();

    private Task<bool> ReadAsync(DelegatedAdminQuery query, Action<DelegatedAdminRelationship> take, CancellationToken cancellationToken)
    {
        var standing = new ActionSink<DelegatedAdminRelationship>(relationship =>
        {
            if (relationship.CustomerId is not null && !DelegatedAdminStatus.IsEnded(relationship.Status))
            {
                take(relationship);
            }
        });
        return AdminNeed.Reading.ExplainAsync(ports.SignIn, async () =>
        {
            await ports.DelegatedAdmin.Required().ListAsync(query, standing, cancellationToken).ConfigureAwait(false);
            return true;
        });
    }

    private static CustomerDelegatedAdmin Tie(DelegatedAdminRelationship relationship, RoleLists roles) => new()
    {
        RelationshipId = relationship.RelationshipId,
        DisplayName = relationship.DisplayName,
        Status = DelegatedAdminStatus.All.FirstOrDefault(known => relationship.Is(known)) ?? relationship.Status,
        Roles = roles.Of(relationship.RoleIds),
        EndsOn = relationship.EndsOn,
        AutoExtends = relationship.AutoExtends,
    };

    private static void Add(Dictionary<Guid, IReadOnlyList<CustomerDelegatedAdmin>> book, Guid customerId, CustomerDelegatedAdmin tie) =>
        book[customerId] = book.TryGetValue(customerId, out var others) ? [.. others, tie] : [tie];

    // Most relationships give the same roles: their list is kept once.
    private sealed class RoleLists
    {
        private readonly Dictionary<string, string[]> known = [];

        public string[] Of(IReadOnlyList<string> ids)
        {
            var key = string.Join(" ", ids);
            if (!known.TryGetValue(key, out var names))
            {
                known[key] = names = [.. ids.Select(DirectoryRoles.NameOf)];
            }

            return names;
        }
    }
}
