using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>Reads the users of customers. One for a command: who is looked for by sign-in name is looked up in a list that is read once.</summary>
public sealed class UserReading
{
    private readonly IUserPorts ports;
    private readonly AskedOnce<(Guid Customer, bool Deleted), Dictionary<string, PartnerCustomerUser>> byName;

    /// <summary>Makes it.</summary>
    public UserReading(IUserPorts ports)
    {
        this.ports = ports;
        byName = new AskedOnce<(Guid Customer, bool Deleted), Dictionary<string, PartnerCustomerUser>>((asked, token) => NamesAsync(asked.Customer, asked.Deleted, token));
    }

    /// <summary>Hands over the users that are wanted, as their pages are read.</summary>
    /// <exception cref="AccessDeniedException">The customer granted no role for it (RoleMissing), or an application signed in alone (AppOnlyNotSupported).</exception>
    public Task ListAsync(Guid customerId, UserSearch search, IResultSink<PartnerCustomerUser> sink, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(UserRoles.Reading.Operation);
        var wanted = sink.Only(search.Wants);
        return UserRoles.Reading.ExplainAsync(() => ports.Users.ListAsync(customerId, search.Deleted, wanted, cancellationToken));
    }

    /// <summary>One user, active or deleted.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="user">Its object id, or the name that it signs in with.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="NotFoundException">The customer has no such user (UserNotFound).</exception>
    public async Task<PartnerCustomerUser> GetAsync(Guid customerId, string user, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(UserRoles.Reading.Operation);
        if (Guid.TryParse(user, out var id))
        {
            return await UserRoles.Reading.ExplainAsync(() => ports.Users.GetAsync(customerId, id, cancellationToken)).ConfigureAwait(false);
        }

        return await FindAsync(customerId, user, deleted: false, cancellationToken).ConfigureAwait(false)
            ?? await FindAsync(customerId, user, deleted: true, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("UserNotFound", $"The customer {customerId} has no user '{user}', and had none within the last 30 days.");
    }

    /// <summary>Whether the customer had a user of this name when the command first asked.</summary>
    internal async Task<bool> IsTakenAsync(Guid customerId, string principalName, CancellationToken cancellationToken) =>
        await FindAsync(customerId, principalName, deleted: false, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>The user of a sign-in name, read now; null for none.</summary>
    internal async Task<PartnerCustomerUser?> SeekAsync(Guid customerId, string principalName, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(customerId, deleted: false, cancellationToken).ConfigureAwait(false);
        return names.TryGetValue(principalName, out var user) ? user : null;
    }

    private async Task<PartnerCustomerUser?> FindAsync(Guid customerId, string principalName, bool deleted, CancellationToken cancellationToken)
    {
        var names = await byName.GetAsync((customerId, deleted), cancellationToken).ConfigureAwait(false);
        return names.TryGetValue(principalName, out var user) ? user : null;
    }

    private async Task<Dictionary<string, PartnerCustomerUser>> NamesAsync(Guid customerId, bool deleted, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, PartnerCustomerUser>(StringComparer.OrdinalIgnoreCase);
        var sink = new ActionSink<PartnerCustomerUser>(user => names[user.UserPrincipalName] = user);
        await UserRoles.Reading.ExplainAsync(() => ports.Users.ListAsync(customerId, deleted, sink, cancellationToken)).ConfigureAwait(false);
        return names;
    }
}
