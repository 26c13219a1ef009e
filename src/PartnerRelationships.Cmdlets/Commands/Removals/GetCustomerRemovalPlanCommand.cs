using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Reads removal plans from their files. Needs no connection; whether a plan may be invoked is for Test-CustomerRemovalPlan to say.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRemovalPlan), OutputType(typeof(CustomerRemovalPlan))]
public sealed class GetCustomerRemovalPlanCommand : AsyncCmdlet
{
    /// <summary>The plans' files.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            Guarded(path, () => WriteObject(ServiceFactory.PlanFiles.Read(GetUnresolvedProviderPathFromPSPath(path))));
        }
    }
}
