using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>A command that changes what a group has of a delegated admin relationship: each assignment by its ids, or as it comes from the pipeline.</summary>
public abstract class AssignmentCmdlet : DelegatedAdminCmdlet
{
    private AssignmentDesk? desk;

    /// <summary>The assignment's id.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ObjectId(nameof(AssignmentId)), ValidateNotNullOrEmpty]
    public string AssignmentId { get; set; } = "";

    /// <summary>Plans a change, asks, and carries it out.</summary>
    /// <param name="roles">The roles that the group is to have; empty to remove all.</param>
    /// <returns>The assignment as it is then; null if it was not agreed to.</returns>
    private protected DelegatedAdminAssignment? Change(string[] roles)
    {
        desk ??= new AssignmentDesk(Session);
        var change = WaitFor(Title, RelationshipId, token => desk.PlanAsync(RelationshipId, AssignmentId, roles, token));
        return change.IsNothing || Agreed(Act(change), Effect(change)) ? WaitFor(Title, RelationshipId, token => desk.CarryOutAsync(change, token)) : null;
    }

    /// <summary>What is done, for the question.</summary>
    private protected abstract string Act(AssignmentChange change);

    /// <summary>What comes of it, a sentence.</summary>
    private protected abstract string Effect(AssignmentChange change);
}
