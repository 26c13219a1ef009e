using System.Management.Automation;
using PartnerRelationships.Core.Removals.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Approves a removal plan as a second person: in its file, and in the ledger. Who made the plan cannot.</summary>
[Cmdlet(VerbsLifecycle.Approve, Nouns.CustomerRemovalPlan, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), OutputType(typeof(CustomerRemovalPlan))]
public sealed class ApproveCustomerRemovalPlanCommand : PartnerCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>The plans' files, wildcards are allowed; or the plans, whose files are read again.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ObjectId(nameof(Path)), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The plans' files, by their names as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>What you say about it; it is recorded.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Comment { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ForEachFile(Path, LiteralPath, file => Approve(file));
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
