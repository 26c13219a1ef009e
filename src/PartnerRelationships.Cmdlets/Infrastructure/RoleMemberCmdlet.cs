using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Roles;

namespace PartnerRelationships.Commands;

/// <summary>A command that gives customers' users a directory role or takes it.</summary>
public abstract class RoleMemberCmdlet : UserCmdlet
{
    private RoleChanger? changer;

    /// <summary>The role: its name in the customer's tenant, or its id there.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("RoleName", "RoleId"), ArgumentCompleter(typeof(TenantRoleCompleter)), ValidateNotNullOrEmpty]
    public string Role { get; set; } = "";

    /// <summary>Changes whether the user of this record has the role.</summary>
    /// <returns>The membership; null if nothing was changed because it was not agreed to.</returns>
    private protected PartnerCustomerRoleMember? Change(bool isAdded)
    {
        changer ??= new RoleChanger(Session);
        var find = Finder();
        var plan = Await(async token => await changer.PlanAsync(await find(token).ConfigureAwait(false), Role, isAdded, token).ConfigureAwait(false));
        return plan.IsNothing || Agreed(plan) ? Await(token => changer.CarryOutAsync(plan, token)) : null;
    }

    private bool Agreed(RoleChange plan)
    {
        var act = plan.IsAdded ? $"Assign the role {plan.Role} to {plan.User} of the customer {plan.User.CustomerId}" : $"Remove the role {plan.Role} from {plan.User} of the customer {plan.User.CustomerId}";
        var effect = plan.IsAdded ? "The user may do what the role allows at once." : plan.IsLast ? "The user is its only member: the role then has no member in the tenant." : "Other users have it, too.";
        return ShouldProcess($"{act}. {effect}", $"{act}?\n{effect}", plan.IsAdded ? "Assign a role" : "Remove a role");
    }
}
