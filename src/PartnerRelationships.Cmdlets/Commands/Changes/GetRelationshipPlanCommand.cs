using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Reads plans from their files. No connection is needed. Whether a plan may be invoked is checked by Test-RelationshipPlan.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.RelationshipPlan, DefaultParameterSetName = PathSet), Alias("Get-CustomerRemovalPlan"), OutputType(typeof(RelationshipPlan))]
public sealed class GetRelationshipPlanCommand : AsyncCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>The files of the plans; wildcards are allowed. If a plan is given as an object, its file is read again.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ObjectId(nameof(Path)), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The plan files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ForEachFile(Path, LiteralPath, file => WriteObject(ServiceFactory.PlanFiles.Read(file)));
    }
}
