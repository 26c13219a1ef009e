using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Lists the runs of plans in the ledger, oldest first: which plan, who attested, and how far each run has come.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.RelationshipRun), Alias("Get-CustomerRemovalRun"), OutputType(typeof(RelationshipRun))]
public sealed class GetRelationshipRunCommand : PartnerCmdlet
{
    /// <summary>Only these runs: their ids, or the objects themselves.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(RunCompleter)), ObjectId(nameof(RunId)), ValidateNotNullOrEmpty]
    public Guid[] RunId { get; set; } = [];

    /// <summary>Only the runs in these states.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public RunState[] State { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(null, () =>
    {
        var (journal, partner) = (Session.Changes, Session.Profile.TenantId);
        Stream<RelationshipRun>((sink, token) => journal.ListRunsAsync(partner, sink, token), WriteWanted);
    });

    private void WriteWanted(RelationshipRun run)
    {
        if ((RunId.Length == 0 || Array.IndexOf(RunId, run.RunId) >= 0) && (State.Length == 0 || Array.IndexOf(State, run.State) >= 0))
        {
            WriteObject(run);
        }
    }
}
