using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>Gives security groups roles of relationships, changes and takes them, and believes it when Graph shows it (contract A§5.4). One for a command.</summary>
public sealed class AssignmentDesk(IDelegationPorts ports)
{
    private readonly DelegationWork work = new(ports);
    private readonly GroupBook groups = new(ports.SecurityGroups, ports.SignIn);

    /// <summary>A relationship's assignments, with the names of its customer and of the groups as far as they can be read.</summary>
    public async Task<IReadOnlyList<DelegatedAdminAssignment>> ListAsync(string relationshipId, CancellationToken cancellationToken)
    {
        var relationship = await work.ReadAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        var all = await ReadAsync(relationship, cancellationToken).ConfigureAwait(false);
        return await Task.WhenAll(all.Select(one => NamedAsync(relationship, one, cancellationToken))).ConfigureAwait(false);
    }

    /// <summary>A long-running operation of Graph for a relationship.</summary>
    public async Task<IReadOnlyList<DelegatedAdminOperation>> ListOperationsAsync(string relationshipId, CancellationToken cancellationToken) =>
        await AdminNeed.Reading.ExplainAsync(ports.SignIn, () => work.Assignments.ListOperationsAsync(DelegatedAdminOffer.Of(relationshipId.Trim()).RelationshipId, cancellationToken)).ConfigureAwait(false);

    /// <summary>Checks what is to be given.</summary>
    /// <param name="relationshipId">The relationship's id.</param>
    /// <param name="group">The group's name or object id.</param>
    /// <param name="roles">The roles by name or template id.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ConflictException">The relationship is not active (DelegatedAdminStatusUnfit), or the group has other roles of it (DelegatedAdminAssignmentExists).</exception>
    /// <exception cref="InvalidInputException">The relationship does not have a role (DelegatedAdminRolesNotGranted).</exception>
    public async Task<AssignmentChange> PlanAddAsync(string relationshipId, string group, IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var wanted = roles.Select(DirectoryRoles.Find).Distinct().ToList();
        var relationship = await work.ReadAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        Require(relationship, wanted);
        var found = await groups.FindAsync(group, cancellationToken).ConfigureAwait(false);
        var there = (await ReadAsync(relationship, cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => one.GroupId == found.GroupId && !AssignmentChange.IsGoing(one));
        var change = new AssignmentChange(relationship, found, there, wanted) { Action = "AddDelegatedAdminAssignment" };
        return there is null || change.HasRoles(there)
            ? change
            : throw new ConflictException("DelegatedAdminAssignmentExists", $"The group {found} already has other roles of {relationship.DisplayName}: {string.Join(", ", there.Roles)}.");
    }

    /// <summary>Checks a change of a group's roles, or the removal of all of them.</summary>
    /// <param name="relationshipId">The relationship's id.</param>
    /// <param name="assignmentId">The assignment's id.</param>
    /// <param name="roles">The roles that it is to have, by name or template id; none to take them all.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="NotFoundException">There is no such assignment.</exception>
    public async Task<AssignmentChange> PlanAsync(string relationshipId, string assignmentId, IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var wanted = roles.Select(DirectoryRoles.Find).Distinct().ToList();
        var relationship = await work.ReadAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        if (wanted.Count > 0)
        {
            Require(relationship, wanted);
        }

        var before = await GetAsync(relationship.RelationshipId, assignmentId.Trim(), cancellationToken).ConfigureAwait(false);
        var named = await NamedAsync(relationship, before, cancellationToken).ConfigureAwait(false);
        return new AssignmentChange(relationship, new SecurityGroup(named.GroupId ?? Guid.Empty, named.GroupName), named, wanted)
        {
            Action = wanted.Count == 0 ? "RemoveDelegatedAdminAssignment" : "SetDelegatedAdminAssignment",
        };
    }

    /// <summary>Carries it out, and waits until Graph shows it.</summary>
    /// <returns>The assignment, read back; one that is gone is "deleted".</returns>
    /// <exception cref="PartnerRelationshipsException">Graph refuses; the outcome is unknown (ChangeInDoubt); or Graph accepted the change and does not show it
    /// (ChangeNotConfirmed).</exception>
    public async Task<DelegatedAdminAssignment> CarryOutAsync(AssignmentChange change, CancellationToken cancellationToken)
    {
        var last = change.Before;
        if (change.IsNothing)
        {
            await work.SettleAsync(change.ToEntry(), cancellationToken).ConfigureAwait(false);
        }
        else if (change.IsUnderWay)
        {
            // A run that was interrupted may have sent it, and left it in doubt.
            await work.AwaitAsync(change.ToEntry(), IsShownAsync, cancellationToken).ConfigureAwait(false);
            await work.SettleAsync(change.ToEntry(), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await ChangeAsync().ConfigureAwait(false);
        }

        return await NamedAsync(change.Relationship, last ?? change.Before! with { Status = "deleted" }, cancellationToken).ConfigureAwait(false);

        // Where the answer was lost, Graph shows at once that it took the change, and a moment later that it is done.
        async Task ChangeAsync()
        {
            if (await work.ChangeAsync(change.ToEntry(), (ticket, token) => SendAsync(change, ticket, token), IsShownAsync, cancellationToken, IsTakenAsync).ConfigureAwait(false) is null)
            {
                await work.AwaitAsync(change.ToEntry(), IsShownAsync, cancellationToken).ConfigureAwait(false);
            }
        }

        async Task<bool> IsShownAsync(CancellationToken token) => IsShown(change, last = await FindAsync(change, token).ConfigureAwait(false));

        async Task<bool> IsTakenAsync(CancellationToken token) => IsTaken(change, await FindAsync(change, token).ConfigureAwait(false));
    }

    private async Task<DelegatedAdminAnswer> SendAsync(AssignmentChange change, RequestTicket ticket, CancellationToken cancellationToken)
    {
        if (change.Before is not { } before)
        {
            await work.Assignments.AddAsync(change.Relationship.RelationshipId, change.Group.GroupId, change.RoleIds, ticket, cancellationToken).ConfigureAwait(false);
            return new DelegatedAdminAnswer(null);
        }

        return await DelegationWork.NewestAsync(
            before,
            now => change.RoleIds.Count == 0 ? work.Assignments.RemoveAsync(now, ticket, cancellationToken) : work.Assignments.SetAsync(now, change.RoleIds, ticket, cancellationToken),
            () => RereadAsync(before, cancellationToken)).ConfigureAwait(false);
    }

    // What somebody else made of its roles in the meantime is not written over.
    private async Task<DelegatedAdminAssignment> RereadAsync(DelegatedAdminAssignment before, CancellationToken cancellationToken)
    {
        var now = await GetAsync(before.RelationshipId, before.AssignmentId, cancellationToken).ConfigureAwait(false);
        return now.RoleIds.OrderBy(id => id, StringComparer.Ordinal).SequenceEqual(before.RoleIds.OrderBy(id => id, StringComparer.Ordinal))
            ? now
            : throw new ConflictException("EtagStale", $"Somebody else has just given the group {before.GroupName ?? before.GroupId?.ToString()} other roles: {string.Join(", ", now.Roles)}.");
    }

    private static bool IsShown(AssignmentChange change, DelegatedAdminAssignment? found) =>
        change.RoleIds.Count == 0 ? found is null || AssignmentChange.IsGone(found) : found is not null && change.IsMetBy(found);

    private static bool IsTaken(AssignmentChange change, DelegatedAdminAssignment? found) =>
        change.RoleIds.Count == 0 ? found is null || AssignmentChange.IsGoing(found) : found is not null && !AssignmentChange.IsGoing(found) && change.HasRoles(found);

    private async Task<DelegatedAdminAssignment?> FindAsync(AssignmentChange change, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(change.Relationship, cancellationToken).ConfigureAwait(false);
        return change.Before is { } before
            ? all.FirstOrDefault(one => one.AssignmentId == before.AssignmentId)
            : all.FirstOrDefault(one => one.GroupId == change.Group.GroupId && !AssignmentChange.IsGoing(one));
    }

    private Task<IReadOnlyList<DelegatedAdminAssignment>> ReadAsync(DelegatedAdminRelationship relationship, CancellationToken cancellationToken) =>
        AdminNeed.Reading.ExplainAsync(ports.SignIn, () => work.Assignments.ListAsync(relationship.RelationshipId, cancellationToken));

    private Task<DelegatedAdminAssignment> GetAsync(string relationshipId, string assignmentId, CancellationToken cancellationToken) =>
        AdminNeed.Reading.ExplainAsync(ports.SignIn, () => work.Assignments.GetAsync(relationshipId, assignmentId, cancellationToken));

    private async Task<DelegatedAdminAssignment> NamedAsync(DelegatedAdminRelationship relationship, DelegatedAdminAssignment found, CancellationToken cancellationToken) => found with
    {
        RelationshipName = relationship.DisplayName,
        CustomerId = relationship.CustomerId,
        GroupName = found.GroupId is { } id ? await groups.NameOfAsync(id, cancellationToken).ConfigureAwait(false) : null,
    };

    private static void Require(DelegatedAdminRelationship relationship, List<Guid> wanted)
    {
        if (!relationship.Is(DelegatedAdminStatus.Active))
        {
            throw StatusErrors.Unfit(relationship, "Its roles can be assigned to a group only while it is active.");
        }

        if (wanted.Where(role => !relationship.RoleIds.Contains(role.ToString(), StringComparer.OrdinalIgnoreCase)).Select(DirectoryRoles.NameOf).ToList() is { Count: > 0 } strangers)
        {
            throw new InvalidInputException("DelegatedAdminRolesNotGranted", $"The customer did not grant {string.Join(", ", strangers)} with {relationship.DisplayName}. It gives {string.Join(", ", relationship.Roles)}.");
        }
    }
}
