using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Accounts.Access;

/// <summary>Which directory roles of the customer an operation needs, any one of them (contract A§6); says so where the service only says no.</summary>
/// <param name="Operation">What is wanted, for the message: "Listing users".</param>
/// <param name="Roles">The roles by name, the least powerful that people use first.</param>
public sealed record RoleNeed(string Operation, IReadOnlyList<string> Roles)
{
    /// <summary>Does what only a user may do, and only with a role.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone (AppOnlyNotSupported), or a role is missing (RoleMissing).</exception>
    public Task<T> AsUserAsync<T>(SignInIdentity signIn, Func<Task<T>> work)
    {
        signIn.RequireUser(Operation);
        return ExplainAsync(work);
    }

    /// <summary>Does it; a refusal for the lack of a role names the roles, and how to get them.</summary>
    public async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AccessDeniedException error) when (IsAboutRoles(error))
        {
            throw Explain(error);
        }
    }

    /// <summary>Does it; a refusal for the lack of a role names the roles, and how to get them.</summary>
    public Task ExplainAsync(Func<Task> work) => ExplainAsync(async () =>
    {
        await work().ConfigureAwait(false);
        return true;
    });

    /// <summary>Whether a refusal may be for the lack of a role: a gateway's 403 without a word is the usual form of it (contract §4.1).</summary>
    internal static bool IsAboutRoles(AccessDeniedException error) => error.ErrorId == "RoleMissing" || (error.ErrorId == "AccessDenied" && error.Fault is { Code: null, Description.Length: 0 });

    private AccessDeniedException Explain(AccessDeniedException error) => new(
        "RoleMissing", $"{Operation} needs a directory role that the customer granted you: {string.Join(" or ", Roles)}. {error.Message}", error.Fault, error)
    {
        RecommendedAction = $"Ask the customer for the role: New-ResellerInvitation -DelegatedAdminRole '{Roles[0]}' creates the request. Once the customer has approved it, assign it to a security "
            + "group in your tenant that you are a member of. A reseller relationship alone gives no access to customer accounts.",
    };
}
