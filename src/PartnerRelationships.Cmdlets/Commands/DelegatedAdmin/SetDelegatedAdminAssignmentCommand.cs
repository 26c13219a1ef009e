using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Gives groups other roles of a delegated admin relationship, in place of all that they have of it.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.DelegatedAdminAssignment, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(DelegatedAdminAssignment))]
public sealed class SetDelegatedAdminAssignmentCommand : AssignmentCmdlet
{
    /// <summary>The directory roles that the group is to have, by name or template id; all of them must be the relationship's.</summary>
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
        $"Give the group {change.Group} {change.RoleNames}, in place of {string.Join(", ", change.Before!.Roles)}, with the delegated admin relationship {Named(change.Relationship)}";

    private protected override string Effect(AssignmentChange change) => "What these roles allow, its members may do at the customer, and nothing else by this relationship.";
}
