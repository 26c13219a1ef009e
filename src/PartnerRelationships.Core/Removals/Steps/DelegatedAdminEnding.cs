using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Ends the granular delegated admin relationships that the plan names, when the reseller relationship is gone (contract §6).</summary>
internal sealed class DelegatedAdminEnding(RemovalWork run, CustomerLog log)
{
    /// <summary>Ends them; what cannot be ended is noted and said, and undoes nothing.</summary>
    /// <returns>What is to be said of it; null when all of them are ended.</returns>
    public async Task<string?> RunAsync(IEnumerable<PlannedStep> planned, CancellationToken cancellationToken)
    {
        var complaints = new List<string>();
        foreach (var step in planned.Where(step => step.Kind == StepKind.TerminateDelegatedAdmin))
        {
            if (await EndAsync(step, cancellationToken).ConfigureAwait(false) is { State: not StepState.Done } left)
            {
                complaints.Add($"{left}: {left.Detail}");
            }
        }

        return complaints.Count == 0 ? null : string.Join(" ", complaints);
    }

    private async Task<ChangeStep?> EndAsync(PlannedStep planned, CancellationToken cancellationToken)
    {
        if (log.Find(planned.Kind, planned.SubjectId) is { State: StepState.Done } done)
        {
            return done;
        }

        var step = await log.IntendAsync(planned.Kind, planned.SubjectId, planned.SubjectName, null, cancellationToken).ConfigureAwait(false);
        try
        {
            step = await SendAsync(step, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (error is not AuthenticationFailedException)
        {
            step = step with { State = Doubt.Is(error) ? StepState.NotConfirmed : StepState.Refused, Detail = error.Message, CorrelationId = error.Fault?.CorrelationId };
        }

        step = step with { EndedOn = run.Clock.Now };
        await log.SettleAsync(step, cancellationToken).ConfigureAwait(false);
        return step;
    }

    private async Task<ChangeStep> SendAsync(ChangeStep step, CancellationToken cancellationToken)
    {
        if (run.Ports.DelegatedAdmin is not { } relationships)
        {
            return step with { State = StepState.Failed, Detail = "This connection has no way to Microsoft Graph." };
        }

        var before = await ReadAsync().ConfigureAwait(false);
        if (!DelegatedAdminStatus.IsEnded(before))
        {
            await new Doubt(run.Clock).SettleAsync(TerminateAsync, async () => DelegatedAdminStatus.IsEnded(await ReadAsync().ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        }

        var after = await ReadAsync().ConfigureAwait(false);
        return step with
        {
            State = DelegatedAdminStatus.IsEnded(after) ? StepState.Done : StepState.NotConfirmed,
            Before = before,
            After = after,
            Detail = $"Asked again, it is {after}.",
        };

        async Task<string> ReadAsync() => (await relationships.GetAsync(step.SubjectId!, cancellationToken).ConfigureAwait(false)).Status;

        Task<DelegatedAdminAnswer> TerminateAsync() =>
            relationships.MoveAsync(step.SubjectId!, DelegatedAdminAction.Terminate, new RequestTicket(step.RequestId!.Value), cancellationToken);
    }
}
