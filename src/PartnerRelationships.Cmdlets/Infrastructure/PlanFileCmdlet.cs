using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>A command that does one thing with each plan whose file it is given.</summary>
public abstract class PlanFileCmdlet : PartnerCmdlet
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    /// <summary>The files of the plans; wildcards are allowed. If a plan is given as an object, its file is read again.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ObjectId(nameof(Path)), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The plan files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        ForEachFile(Path, LiteralPath, file => Work(ServiceFactory.PlanFiles.Read(file)));
    }

    /// <summary>Does it with a plan as its file has it now.</summary>
    private protected abstract void Work(RelationshipPlan plan);
}
