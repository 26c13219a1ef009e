using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Approves a removal plan as a second person: in its file, and in the ledger. Who made the plan cannot.</summary>
[Cmdlet(VerbsLifecycle.Approve, Nouns.RelationshipPlan, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), Alias("Approve-CustomerRemovalPlan"), OutputType(typeof(RelationshipPlan))]
public sealed class ApproveRelationshipPlanCommand : PlanFileCmdlet
{
    /// <summary>What you say about it; it is recorded.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Comment { get; set; }

    private protected override void Work(RelationshipPlan plan)
    {
        var desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
        var approval = Await(token => desk.DraftApprovalAsync(plan, Comment, token));
        if (ShouldProcess(plan.ToString(), $"Approve as {approval.ApprovedBy}"))
        {
            WriteObject(Await(token => desk.ApproveAsync(plan, approval, token)));
        }
    }
}
