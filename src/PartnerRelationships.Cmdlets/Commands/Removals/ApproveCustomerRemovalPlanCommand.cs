using System.Management.Automation;
using PartnerRelationships.Core.Removals.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Approves a removal plan as a second person: in its file, and in the ledger. Who made the plan cannot.</summary>
[Cmdlet(VerbsLifecycle.Approve, Nouns.CustomerRemovalPlan, SupportsShouldProcess = true), OutputType(typeof(CustomerRemovalPlan))]
public sealed class ApproveCustomerRemovalPlanCommand : PartnerCmdlet
{
    /// <summary>The plans' files.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>What you say about it; it is recorded.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Comment { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            Guarded(path, () => Approve(GetUnresolvedProviderPathFromPSPath(path)));
        }
    }

    private void Approve(string path)
    {
        var desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
        var plan = ServiceFactory.PlanFiles.Read(path);
        var approval = Await(token => desk.DraftApprovalAsync(plan, Comment, token));
        if (ShouldProcess(plan.ToString(), $"Approve as {approval.ApprovedBy}"))
        {
            WriteObject(Await(token => desk.ApproveAsync(plan, approval, token)));
        }
    }
}
