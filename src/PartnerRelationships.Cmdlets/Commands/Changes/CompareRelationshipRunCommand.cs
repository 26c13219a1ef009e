using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Evidence;

namespace PartnerRelationships.Commands;

/// <summary>Compares what runs did with the service's audit log: confirmed, not there yet, or done by somebody else. Reads only.</summary>
[Cmdlet(VerbsData.Compare, Nouns.RelationshipRun, DefaultParameterSetName = ByChangeSet), Alias("Compare-CustomerRemoval"), OutputType(typeof(ChangeComparison))]
public sealed class CompareRelationshipRunCommand : PartnerCmdlet
{
    private const string ByChangeSet = "ByChange";
    private const string ByRunSet = "ByRun";
    private const string ByRunIdSet = "ByRunId";
    private RunComparison comparison = null!;

    /// <summary>The customers of runs, from Get-RelationshipChange.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByChangeSet, ValueFromPipeline = true), Alias("Removal"), Copy(typeof(RelationshipChange)), ValidateNotNull]
    public RelationshipChange[] Change { get; set; } = [];

    /// <summary>The runs, from Get-RelationshipRun.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByRunSet, ValueFromPipeline = true), Copy(typeof(RelationshipRun)), ValidateNotNull]
    public RelationshipRun[] Run { get; set; } = [];

    /// <summary>The ids of the runs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByRunIdSet), ArgumentCompleter(typeof(RunCompleter)), ObjectId(nameof(RunId))]
    public Guid[] RunId { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        comparison = new RunComparison(Session);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var change in Change)
        {
            Guarded(change.CustomerId, () =>
            {
                var whole = Whole(change);
                WriteObject(Await(token => comparison.CompareAsync(whole, token)));
            });
        }

        foreach (var id in RunId.Concat(Run.Select(run => run.RunId)))
        {
            Guarded(id, () => Stream<ChangeComparison>((sink, token) => comparison.CompareAsync(id, sink, token)));
        }
    }
}
