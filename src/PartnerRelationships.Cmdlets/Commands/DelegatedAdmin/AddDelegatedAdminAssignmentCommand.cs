using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Assigns roles of delegated admin relationships to one of your security groups, and waits until they are active. Until a group has its roles, a
/// relationship gives nobody any rights.</summary>
[Cmdlet(VerbsCommon.Add, Nouns.DelegatedAdminAssignment, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(DelegatedAdminAssignment))]
public sealed class AddDelegatedAdminAssignmentCommand : DelegatedAdminCmdlet
{
    private AssignmentDesk? desk;

    /// <summary>The security group: its name, or its object id in your tenant.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), Alias("GroupId", "GroupName"), ValidateNotNullOrEmpty]
    public string Group { get; set; } = "";

    /// <summary>The directory roles, by name or template id. The relationship must have all of them.</summary>
    [Parameter(Mandatory = true), ArgumentCompleter(typeof(DirectoryRoleCompleter)), ValidateNotNullOrEmpty]
    public string[] Role { get; set; } = [];

    private protected override string Title => "Assigning delegated admin roles to groups";

    private protected override void Work()
    {
        desk ??= new AssignmentDesk(Session);
        var change = WaitFor(Title, RelationshipId, token => desk.PlanAddAsync(RelationshipId, Group, Role, token));
        var act = $"Assign the group {change.Group} {change.RoleNames} in the delegated admin relationship {Named(change.Relationship)}";
        if (change.IsNothing || Agreed(act, "Its members may then do what these roles allow in the customer tenant."))
        {
            WriteObject(WaitFor(Title, RelationshipId, token => desk.CarryOutAsync(change, token)));
        }
    }
}
