using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Hands one run's customers to its workers: claimed in batches, in the plan's order. Whom the kind
/// of change holds back comes behind the others; where there are no others, one goes alone.</summary>
/// <param name="run">The run.</param>
/// <param name="brake">Whether anybody is begun.</param>
/// <param name="watch">What the run's other sessions do.</param>
/// <param name="batch">How many customers are claimed at a time.</param>
/// <param name="upTo">Only the first so many of the plan; null for all.</param>
internal sealed class CustomerQueue(RunContext run, RunBrake brake, RunWatch watch, int batch, int? upTo) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly object gate = new();
    private readonly List<ChangeClaim> waiting = [];
    private TaskCompletionSource<bool> finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inHand;

    /// <summary>The next customer; null when there is none to begin with.</summary>
    public async Task<ChangeClaim?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task another;
            await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (!brake.IsReleased || !await FillAsync(cancellationToken).ConfigureAwait(false))
                {
                    return null;
                }

                if (Take(out another) is { } claim)
                {
                    return claim;
                }
            }
            finally
            {
                turn.Release();
            }

            await another.ConfigureAwait(false);
        }
    }

    /// <summary>Says that a customer is out of hand.</summary>
    public void Finished()
    {
        lock (gate)
        {
            inHand--;
            finished.SetResult(true);
            finished = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Dispose() => turn.Dispose();

    // Whom a dead worker had in hand comes before those that are waiting here: for them a request may have been sent already.
    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var isAnyoneFree = await watch.LookAsync(cancellationToken).ConfigureAwait(false);
        if (brake.IsReleased && (waiting.Count == 0 || isAnyoneFree))
        {
            var request = new ClaimRequest(run.Run.PartnerTenantId, run.Run.RunId, run.Worker, batch, upTo, run.Clock.Now, run.Lease);
            Accept(await run.Journal.ClaimAsync(request, cancellationToken).ConfigureAwait(false));
        }

        return brake.IsReleased && waiting.Count > 0;
    }

    private void Accept(IReadOnlyList<ChangeClaim> claims)
    {
        if (JournalCheck.ComplaintAbout(claims, run.Plan) is { } altered)
        {
            brake.Pull(altered);
        }
        else
        {
            waiting.InsertRange(0, claims);
        }
    }

    private ChangeClaim? Take(out Task another)
    {
        lock (gate)
        {
            another = finished.Task;
            var place = waiting.FindIndex(claim => !run.Work.Holds(run.Planned(claim)));
            if (place < 0 && inHand > 0)
            {
                return null;
            }

            var taken = waiting[Math.Max(place, 0)];
            waiting.Remove(taken);
            inHand++;
            return taken;
        }
    }
}
