using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Removals.Engine;

namespace PartnerRelationships.Commands;

/// <summary>Makes active again what a run suspended for customers that were not removed. What was cancelled stays so.</summary>
[Cmdlet(VerbsCommon.Undo, Nouns.CustomerRemovalStep, SupportsShouldProcess = true), OutputType(typeof(CustomerRemoval))]
public sealed class UndoCustomerRemovalStepCommand : PartnerCmdlet
{
    /// <summary>The customers of the run, from Get-CustomerRemoval.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), Copy(typeof(CustomerRemoval)), ValidateNotNull]
    public CustomerRemoval[] Removal { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var removal in Removal)
        {
            Guarded(removal.CustomerId, () => Undo(Whole(removal)));
        }
    }

    private void Undo(CustomerRemoval removal)
    {
        var steps = RemovalUndo.Steps(removal);
        if (steps.Count == 0)
        {
            WriteVerbose($"The run suspended nothing of {removal.Name} that is still suspended.");
        }
        else if (ShouldProcess($"{removal.Name}: {string.Join(", ", steps.Select(step => step.SubjectName ?? step.SubjectId))}", "Make active again what the run suspended"))
        {
            WriteObject(Await(token => new RemovalUndo(Session, CorrelationId).RunAsync(removal, token)));
        }
    }
}
