using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Looks from time to time at the other sessions on a run: one that stops because a human is needed stops them all, and what a killed process of this
/// machine held becomes free at once, so that nobody waits for its claims to expire.</summary>
internal sealed class RunWatch(RunContext run, RunBrake brake)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private DateTimeOffset? lastLook;

    /// <summary>Looks, if it is time to.</summary>
    /// <returns>Whether customers became free.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        if (run.Clock.Now - lastLook is { } since && since >= TimeSpan.Zero && since < Interval)
        {
            return false;
        }

        lastLook = run.Clock.Now;
        var pulse = await run.Journal.ReadPulseAsync(run.Run.PartnerTenantId, run.Run.RunId, cancellationToken).ConfigureAwait(false);
        if (pulse.State == RunState.HumanNeeded)
        {
            brake.StopForOthers();
        }

        var dead = pulse.Workers.Where(WorkerName.IsOfDeadProcess).ToList();
        foreach (var worker in dead)
        {
            await run.Journal.ReleaseAsync(run.Run.PartnerTenantId, run.Run.RunId, worker, cancellationToken).ConfigureAwait(false);
        }

        return dead.Count > 0;
    }
}
