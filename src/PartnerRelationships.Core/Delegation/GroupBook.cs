using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>The partner's security groups by name and by id, each asked for once.</summary>
internal sealed class GroupBook(ISecurityGroups? groups, SignInIdentity signIn)
{
    private readonly AskedOnce<string, SecurityGroup> found = new((name, token) => AskAsync(groups.Required(), signIn, name, token));
    private readonly AskedOnce<Guid, SecurityGroup> known = new((id, token) => groups.Required().GetAsync(id, token));

    /// <summary>The group that is meant by an object id or a name.</summary>
    /// <exception cref="NotFoundException">None is called so (SecurityGroupUnknown).</exception>
    /// <exception cref="InvalidInputException">Several are (SecurityGroupAmbiguous).</exception>
    /// <exception cref="AccessDeniedException">The permission to look is missing (GraphPermissionMissing).</exception>
    public async Task<SecurityGroup> FindAsync(string group, CancellationToken cancellationToken) => Guid.TryParse(group, out var id)
        ? new SecurityGroup(id, await NameOfAsync(id, cancellationToken).ConfigureAwait(false))
        : await found.GetAsync(group.Trim(), cancellationToken).ConfigureAwait(false);

    /// <summary>The name of a group; null if it cannot be read. It is for people alone, so nothing fails for the lack of it.</summary>
    public async Task<string?> NameOfAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return (await known.GetAsync(id, cancellationToken).ConfigureAwait(false)).Name;
        }
        catch (PartnerRelationshipsException error) when (error is AccessDeniedException or NotFoundException or RemoteServiceException or WrongConnectionException)
        {
            return null;
        }
    }

    private static async Task<SecurityGroup> AskAsync(ISecurityGroups groups, SignInIdentity signIn, string name, CancellationToken cancellationToken)
    {
        var all = await AdminNeed.Groups.ExplainAsync(signIn, () => groups.FindAsync(name, cancellationToken)).ConfigureAwait(false);
        return all.Count switch
        {
            1 => all[0],
            0 => throw new NotFoundException("SecurityGroupUnknown", $"Your tenant has no security group '{name}'."),
            _ => throw new InvalidInputException("SecurityGroupAmbiguous", $"Your tenant has {all.Count} security groups '{name}': {string.Join(", ", all.Select(group => group.GroupId))}."),
        };
    }
}
