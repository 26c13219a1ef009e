using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Roles;

namespace PartnerRelationships.Core.Accounts.Roles;

/// <summary>Gives users directory roles and takes them, and believes it when the service shows it. One for a command.</summary>
public sealed class RoleChanger(IRolePorts ports)
{
    private readonly RoleReading reading = new(ports);
    private readonly ChangeJournal journal = new(ports);
    private readonly ReadingBack readingBack = new(ports.Clock);

    /// <summary>Checks a change of one user's role.</summary>
    /// <param name="user">The user.</param>
    /// <param name="role">The role's name or id.</param>
    /// <param name="isAdded">Whether the user is to have it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="AccessDeniedException">An application signed in alone, or a role is missing.</exception>
    /// <exception cref="NotFoundException">There is no such role (DirectoryRoleUnknown) or user.</exception>
    public async Task<RoleChange> PlanAsync(PartnerCustomerUser user, string role, bool isAdded, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(RoleNeeds.Changing.Operation);
        var found = await reading.FindAsync(user.CustomerId, role, cancellationToken).ConfigureAwait(false);
        var has = (await reading.OfUserAsync(user, cancellationToken).ConfigureAwait(false)).Any(one => one.RoleId == found.RoleId);
        var isLast = has && !isAdded && (await reading.MembersAsync(found, cancellationToken).ConfigureAwait(false)).Count <= 1;
        return new RoleChange(user, found, isAdded, has == isAdded, isLast);
    }

    /// <summary>Carries it out; of one that changes nothing it settles what an earlier run left in doubt.</summary>
    /// <exception cref="PartnerRelationshipsException">The service refuses; the outcome is unknown (ChangeInDoubt); or it accepted the change and does not show it
    /// (ChangeNotConfirmed).</exception>
    public async Task<PartnerCustomerRoleMember> CarryOutAsync(RoleChange change, CancellationToken cancellationToken)
    {
        if (change.IsNothing)
        {
            await journal.SettleAsync(change.ToEntry(), _ => Task.FromResult(true), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await RoleNeeds.Changing.ExplainAsync(() => journal.CarryOutAsync(
                change.ToEntry(), (ticket, token) => SendAsync(change, ticket, token), token => ConfirmAsync(change, token), token => IsMetAsync(change, token), cancellationToken)).ConfigureAwait(false);
        }

        return change.Member;
    }

    private Task<RoleAnswer> SendAsync(RoleChange change, RequestTicket ticket, CancellationToken cancellationToken) => change.IsAdded
        ? ports.Roles.AddMemberAsync(change.Member, ticket, cancellationToken)
        : ports.Roles.RemoveMemberAsync(change.Member, ticket, cancellationToken);

    private Task ConfirmAsync(RoleChange change, CancellationToken cancellationToken) =>
        readingBack.AwaitAsync($"{change.User}'s role {change.Role}", token => IsMetAsync(change, token), cancellationToken);

    private async Task<bool> IsMetAsync(RoleChange change, CancellationToken cancellationToken)
    {
        var roles = await ports.Roles.ListOfUserAsync(change.User.CustomerId, change.User.UserId, cancellationToken).ConfigureAwait(false);
        return roles.Any(role => role.RoleId == change.Role.RoleId) == change.IsAdded;
    }
}
