using System.Management.Automation;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Counts what comes through the pipeline: names rows in errors, and shows how it goes. Nothing of either where one object was given by itself.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="title">What is done.</param>
/// <param name="clock">Time.</param>
internal sealed class PipelineRows(PSCmdlet cmdlet, string title, IClock clock)
{
    private const int Activity = 140;
    private readonly PaceProgress pace = new(Activity, title, clock);
    private long count;

    /// <summary>Where the next object came from; null if that is plain.</summary>
    public string? Next() => ++count > 0 && cmdlet.MyInvocation.ExpectingInput ? $"Row {count}" : null;

    /// <summary>Shows that it is done.</summary>
    public void Done()
    {
        if (cmdlet.MyInvocation.ExpectingInput && pace.Tell(count) is { } progress)
        {
            cmdlet.WriteProgress(progress);
        }
    }

    /// <summary>Takes the progress off the screen.</summary>
    public void End()
    {
        if (cmdlet.MyInvocation.ExpectingInput)
        {
            cmdlet.WriteProgress(pace.End);
        }
    }
}
