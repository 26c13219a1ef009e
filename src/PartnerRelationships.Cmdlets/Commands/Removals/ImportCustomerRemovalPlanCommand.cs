using System.Management.Automation;
using PartnerRelationships.Core.Removals.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Takes over removal plans that were made with another ledger: from then on this one knows them. Approvals are needed anew.</summary>
[Cmdlet(VerbsData.Import, Nouns.CustomerRemovalPlan, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), OutputType(typeof(CustomerRemovalPlan))]
public sealed class ImportCustomerRemovalPlanCommand : PartnerCmdlet
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

    /// <summary>Why the plan is trusted; it is recorded with your name.</summary>
    [Parameter(Mandatory = true, Position = 1), ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ForEachFile(Path, LiteralPath, file => Import(file));
    }

    private void Import(string path)
    {
        var desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
        var plan = ServiceFactory.PlanFiles.Read(path);
        if (!Await(token => desk.MayImportAsync(plan, token)))
        {
            WriteVerbose($"The ledger knows {plan} already.");
            WriteObject(plan);
        }
        else if (ShouldProcess(plan.ToString(), $"Take over, as made by {plan.CreatedBy} on {plan.Host}"))
        {
            WriteObject(Await(token => desk.ImportAsync(plan, Reason, token)));
        }
    }
}
