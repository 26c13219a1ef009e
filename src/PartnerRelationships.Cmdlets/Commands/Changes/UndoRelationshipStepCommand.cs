using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Undoes what a run did, where that is possible: suspended subscriptions of customers that were not removed, automatic extension, and the invitation and
/// transfer of a handover. Cancelled subscriptions stay cancelled.</summary>
[Cmdlet(VerbsCommon.Undo, Nouns.RelationshipStep, SupportsShouldProcess = true), Alias("Undo-CustomerRemovalStep"), OutputType(typeof(RelationshipChange))]
public sealed class UndoRelationshipStepCommand : PartnerCmdlet
{
    /// <summary>The customers of the run, from Get-RelationshipChange.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("Removal"), Copy(typeof(RelationshipChange)), ValidateNotNull]
    public RelationshipChange[] Change { get; set; } = [];

    /// <summary>The connections of the distributors that take part in a handover. A transfer is cancelled over the new distributor's connection.</summary>
    [Parameter, Copy(typeof(PartnerCenterConnection)), ValidateNotNull]
    public PartnerCenterConnection[] PartyConnection { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var change in Change)
        {
            Guarded(change.CustomerId, () => Undo(Whole(change)));
        }
    }

    private void Undo(RelationshipChange change)
    {
        var method = MethodOf(change);
        var steps = method.Undoable(change);
        if (steps.Count == 0)
        {
            WriteVerbose($"The run did nothing for {change.Name} that can be undone.");
        }
        else if (ShouldProcess($"{change.Name}: {string.Join(", ", steps.Select(step => step.Kind == StepKind.SuspendSubscription ? step.SubjectName ?? step.SubjectId : step.ToString()))}", "Undo what the run did"))
        {
            WriteObject(Await(token => new StepUndo(Session, method, CorrelationId).RunAsync(change, token)));
        }
    }

    private ChangeMethod MethodOf(RelationshipChange change) =>
        KindsOfChange.MethodOf(Session, Await(token => RunBook.GetAsync(Session, change.RunId, token)).Kind, SessionsOf(PartyConnection));
}
