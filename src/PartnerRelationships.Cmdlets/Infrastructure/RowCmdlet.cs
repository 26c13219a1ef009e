namespace PartnerRelationships.Commands;

/// <summary>A command that does one thing for each object of the pipeline: an error says which row it is of, and progress how many are done.</summary>
public abstract class RowCmdlet : PartnerCmdlet
{
    private PipelineRows rows = null!;

    /// <summary>What is done, for progress: "Suspending subscriptions".</summary>
    private protected abstract string Title { get; }

    /// <summary>What an error about the present object points at.</summary>
    private protected abstract object Target { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        rows = new PipelineRows(this, Title, Session.Clock);
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        Guarded(Target, Work, rows.Next());
        rows.Done();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        rows.End();
        base.EndProcessing();
    }

    /// <summary>Tells that the ledger keeps as in doubt what was carried out; nothing where it does not.</summary>
    private protected void WarnOfLedger(object made, string? problem)
    {
        if (problem is not null)
        {
            WriteWarning($"{made}: the change was carried out, but could not be recorded. The ledger still shows it as in doubt. {problem}");
        }
    }

    /// <summary>Does it for the present object.</summary>
    private protected abstract void Work();
}
