using System;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Delegation;

/// <summary>What Microsoft Graph requires for delegated administration (contract §6, §7); explains it where Graph only refuses.</summary>
/// <param name="Operation">What is wanted, for the message: "Reading delegated admin relationships".</param>
/// <param name="Permission">The permission of Microsoft Graph that the application needs.</param>
/// <param name="Role">What the user must be; null if any user with the permission may.</param>
internal sealed record AdminNeed(string Operation, string Permission, string? Role = "an Admin agent")
{
    // The application in whose name Graph lets an application work without a user (contract A§5.4).
    private const string Administration = "2832473f-ec63-45fb-976f-5d45a7d4bb91";

    public static readonly AdminNeed Reading = new("Reading delegated admin relationships", "DelegatedAdminRelationship.Read.All");

    public static readonly AdminNeed Changing = new("Changing delegated admin relationships", "DelegatedAdminRelationship.ReadWrite.All");

    public static readonly AdminNeed Groups = new("Finding a security group", "Group.Read.All", Role: null);

    /// <summary>Does it; a refusal names the role and the permission.</summary>
    /// <exception cref="AccessDeniedException">One of them is missing (GraphPermissionMissing).</exception>
    public async Task<T> ExplainAsync<T>(SignInIdentity signIn, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AccessDeniedException error) when (error.ErrorId == "GraphPermissionMissing" && error.InnerException is null)
        {
            throw Explain(error, signIn.Kind == SignInKind.Application);
        }
    }

    private AccessDeniedException Explain(AccessDeniedException error, bool isAlone)
    {
        var who = isAlone ? $"an application with the application permission {Permission}" : $"{(Role is null ? "" : $"a user who is {Role} and signed in with MFA, and ")}the permission {Permission}";
        return new AccessDeniedException("GraphPermissionMissing", $"{Operation} needs {who}. {error.Message}", error.Fault, error)
        {
            RecommendedAction = isAlone
                ? $"Grant the application {Permission} as an application permission, and make sure that the service principal of {Administration} (Partner Customer Delegated Administration) exists in your tenant."
                : $"{(Role is null ? "S" : "Put the account into the group AdminAgents, sign in with MFA, and s")}ake sure that the application has {Permission}, with admin consent.",
        };
    }
}
