using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>The workers of one session on one run.</summary>
internal sealed class RunCrew(RunContext run, RunOrder order, IResultSink<RunNews> news)
{
    private const int BatchesAhead = 4;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private readonly RunBrake brake = new(order, run.Clock);
    private readonly DateTimeOffset startedOn = run.Clock.Now;
    private int ended = run.Run.Ended;
    private IReadOnlyList<RelationshipChange> open = [];

    /// <summary>What ended everything for this session; null when nothing did.</summary>
    public PartnerRelationshipsException? Fatal => brake.Fatal;

    /// <summary>Works until no customers are left, or the run is stopped.</summary>
    public async Task<RunEnd> WorkAsync(CancellationToken cancellationToken)
    {
        var watch = new RunWatch(run, brake);
        var canary = Math.Min(order.Plan.Options.CanarySize, order.Plan.Customers.Count);
        if (canary > 0)
        {
            await WorkThroughAsync(watch, canary, cancellationToken).ConfigureAwait(false);
            if (brake.Reason() is null && await IsCanaryDeadAsync(canary, cancellationToken).ConfigureAwait(false))
            {
                return new RunEnd(RunState.HumanNeeded, $"The canary failed: of the first {Counted.Of(canary, "customer")} not all succeeded, so no others were started.");
            }
        }

        await WorkThroughAsync(watch, upTo: null, cancellationToken).ConfigureAwait(false);
        return Volatile.Read(ref ended) == run.Run.Customers ? new RunEnd(RunState.Done, brake.Failures > 0 ? $"{Counted.Of(brake.Failures, "customer")} failed." : null)
            : brake.Reason() ?? brake.AtTheEnd(open);
    }

    private async Task WorkThroughAsync(RunWatch watch, int? upTo, CancellationToken cancellationToken)
    {
        using var queue = new CustomerQueue(run, brake, watch, order.ThrottleLimit * BatchesAhead, upTo);
        do
        {
            await Task.WhenAll(Enumerable.Range(0, order.ThrottleLimit).Select(_ => Task.Run(() => WorkAsync(queue, cancellationToken), cancellationToken))).ConfigureAwait(false);
        }
        while (brake.IsReleased && await AreOthersAtWorkAsync(upTo, cancellationToken).ConfigureAwait(false));
    }

    // The outcome of a customer is written while the next one is requested: an outcome that is known need not be waited for.
    private async Task WorkAsync(CustomerQueue queue, CancellationToken cancellationToken)
    {
        var keeping = Task.CompletedTask;
        try
        {
            while (await queue.NextAsync(cancellationToken).ConfigureAwait(false) is { } claim)
            {
                var worker = new CustomerWorker(run, claim);
                var end = await WorkAsync(queue, worker, cancellationToken).ConfigureAwait(false);
                await keeping.ConfigureAwait(false);
                keeping = end is null ? Task.CompletedTask : GuardAsync(worker, () => KeepAsync(worker, end, cancellationToken));
                if (end?.Outcome.IsFailure() == true)
                {
                    // It may be one too many.
                    await keeping.ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await keeping.ConfigureAwait(false);
        }
    }

    private async Task<CustomerEnd?> WorkAsync(CustomerQueue queue, CustomerWorker worker, CancellationToken cancellationToken)
    {
        CustomerEnd? end = null;
        try
        {
            await GuardAsync(worker, async () => end = await worker.RunAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            queue.Finished();
        }

        return end;
    }

    private async Task KeepAsync(CustomerWorker worker, CustomerEnd end, CancellationToken cancellationToken)
    {
        var result = await worker.KeepAsync(end, cancellationToken).ConfigureAwait(false);
        Tell(worker.Change, result, run.Kind.FailureOf(result));
    }

    private async Task GuardAsync(CustomerWorker worker, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (JournalFault.IsLostClaim(error))
        {
            // The worker that has taken it over reports the outcome.
        }
        catch (PartnerRelationshipsException error) when (error is AuthenticationFailedException or LedgerException)
        {
            brake.Pull(error);
        }
        catch (PartnerRelationshipsException error)
        {
            Tell(worker.Change, result: null, error);
        }
    }

    private void Tell(RelationshipChange change, ChangeResult? result, PartnerRelationshipsException? error)
    {
        brake.Count(change, result?.Outcome, error);
        var count = change.Outcome is null ? Volatile.Read(ref ended) : Interlocked.Increment(ref ended);
        news.Write(new RunNews(change, result, error, count, run.Run.Customers));
    }

    // Another worker may hold customers, here or on another machine; if it dies, they become free. A customer that waits for somebody is not waited for here.
    private async Task<bool> AreOthersAtWorkAsync(int? upTo, CancellationToken cancellationToken)
    {
        open = await ReadAsync(new ChangeFilter { RunId = run.Run.RunId, UpTo = upTo, IsOpen = true }, cancellationToken).ConfigureAwait(false);
        if (open.All(change => brake.HasLeft(change) || brake.Waits(change)))
        {
            return false;
        }

        await run.Clock.DelayAsync(LookAgain, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // Invoking the plan again acknowledges the failures of earlier runs.
    private async Task<bool> IsCanaryDeadAsync(int canary, CancellationToken cancellationToken) =>
        (await ReadAsync(new ChangeFilter { RunId = run.Run.RunId, UpTo = canary }, cancellationToken).ConfigureAwait(false))
            .Any(change => change.Outcome is not { } outcome ? !brake.Waits(change) : outcome.IsFailure() && change.CompletedOn >= startedOn);

    private async Task<IReadOnlyList<RelationshipChange>> ReadAsync(ChangeFilter filter, CancellationToken cancellationToken)
    {
        var read = new CollectingSink<RelationshipChange>();
        await run.Journal.ListAsync(run.Run.PartnerTenantId, filter, read, cancellationToken).ConfigureAwait(false);
        return read.Items;
    }
}
