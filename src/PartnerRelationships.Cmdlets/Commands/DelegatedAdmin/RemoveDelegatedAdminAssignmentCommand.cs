using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Removes the assignments of security groups to delegated admin relationships: the group loses all its roles. The relationship itself stays.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.DelegatedAdminAssignment, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(DelegatedAdminAssignment))]
public sealed class RemoveDelegatedAdminAssignmentCommand : AssignmentCmdlet
{
    /// <summary>Returns the assignment that was removed. By default nothing is returned.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Title => "Removing delegated admin roles from groups";

    private protected override void Work()
    {
        if (Change([]) is { } assignment && PassThru)
        {
            WriteObject(assignment);
        }
    }

    private protected override string Act(AssignmentChange change) =>
        $"Remove from the group {change.Group} {string.Join(", ", change.Before!.Roles)} in the delegated admin relationship {Named(change.Relationship)}";

    private protected override string Effect(AssignmentChange change) => "Its members then have no rights in the customer tenant through this relationship.";
}
