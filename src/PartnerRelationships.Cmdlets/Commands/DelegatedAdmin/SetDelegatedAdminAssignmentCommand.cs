using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Replaces the roles that security groups have in delegated admin relationships.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.DelegatedAdminAssignment, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(DelegatedAdminAssignment))]
public sealed class SetDelegatedAdminAssignmentCommand : AssignmentCmdlet
{
    /// <summary>All directory roles that the group should have, by name or template id. The relationship must have all of them.</summary>
    [Parameter(Mandatory = true), ArgumentCompleter(typeof(DirectoryRoleCompleter)), ValidateNotNullOrEmpty]
    public string[] Role { get; set; } = [];

    private protected override string Title => "Changing the delegated admin roles of groups";

    private protected override void Work()
    {
        if (Change(Role) is { } assignment)
        {
            WriteObject(assignment);
        }
    }

    private protected override string Act(AssignmentChange change) =>
        $"Assign the group {change.Group} {change.RoleNames}, replacing {string.Join(", ", change.Before!.Roles)}, in the delegated admin relationship {Named(change.Relationship)}";

    private protected override string Effect(AssignmentChange change) => "Its members may then do what these roles allow in the customer tenant, and nothing else through this relationship.";
}
