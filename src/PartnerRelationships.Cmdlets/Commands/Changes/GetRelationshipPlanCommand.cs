using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Reads removal plans from their files. Needs no connection; whether a plan may be invoked is for Test-RelationshipPlan to say.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.RelationshipPlan, DefaultParameterSetName = PathSet), Alias("Get-CustomerRemovalPlan"), OutputType(typeof(RelationshipPlan))]
public sealed class GetRelationshipPlanCommand : AsyncCmdlet
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

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ForEachFile(Path, LiteralPath, file => WriteObject(ServiceFactory.PlanFiles.Read(file)));
    }
}
