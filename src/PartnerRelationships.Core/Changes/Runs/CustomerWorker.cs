using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Works on one claimed customer, from the state in its journal to its outcome.</summary>
internal sealed class CustomerWorker(RunContext run, ChangeClaim claim)
{
    private readonly CustomerLog log = new(run, claim);

    /// <summary>The customer with its steps as they stand.</summary>
    public RelationshipChange Change => log.Change;

    /// <summary>Does everything that the service is asked for.</summary>
    /// <exception cref="PartnerRelationshipsException">It cannot go on. Nothing is hidden by that: the journal has what was changed.</exception>
    public Task<CustomerEnd> RunAsync(CancellationToken cancellationToken) =>
        Tracer.WantsCustomers ? TracedAsync(cancellationToken) : run.Work.RunAsync(log, run.Planned(claim), cancellationToken);

    /// <summary>Writes how it ended; it is durable when this returns.</summary>
    public async Task<ChangeResult> KeepAsync(CustomerEnd end, CancellationToken cancellationToken)
    {
        if (!end.StaysOpen)
        {
            await log.EndAsync(end, cancellationToken).ConfigureAwait(false);
        }
        else if (end.Outcome == ChangeOutcome.Waiting)
        {
            await log.WaitAsync(end, cancellationToken).ConfigureAwait(false);
        }

        return ChangeResults.Of(run, log.Change, end);
    }

    private async Task<CustomerEnd> TracedAsync(CancellationToken cancellationToken)
    {
        using var span = Tracer.Customer();
        span?.Set(TraceNames.Run, log.Change.RunId.ToString());
        span?.Set(TraceNames.Customer, log.Change.CustomerId.ToString());
        try
        {
            var end = await run.Work.RunAsync(log, run.Planned(claim), cancellationToken).ConfigureAwait(false);
            span?.Measure(TraceNames.Outcome, end.Outcome.ToString());
            if (end.Outcome.IsFailure())
            {
                span?.Fail(end.Outcome.ToString());
            }

            return end;
        }
        catch (Exception error)
        {
            span?.Fail((error as PartnerRelationshipsException)?.ErrorId ?? error.GetType().Name);
            throw;
        }
    }
}
