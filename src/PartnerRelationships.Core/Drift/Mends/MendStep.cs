using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>One step: read, intended, sent, read back. What was sent before is asked for first.</summary>
internal sealed class MendStep(StepLog log, IClock clock)
{
    private static readonly int[] SecondsBetweenReadings = [0, 1, 2, 4, 8, 15];

    /// <summary>Does it.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="subjectId">Of what; null for the customer itself.</param>
    /// <param name="subjectName">What that is called.</param>
    /// <param name="mend">What is asked for.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>Null when the service shows it; otherwise how the customer ends for its sake.</returns>
    public async Task<CustomerEnd?> RunAsync(StepKind kind, string? subjectId, string? subjectName, Mend mend, CancellationToken cancellationToken)
    {
        var earlier = log.Find(kind, subjectId);
        if (earlier is { State: StepState.Done })
        {
            return null;
        }

        var before = await mend.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (earlier is null && before.IsMet)
        {
            log.NoteMet(kind, subjectId, subjectName, before.Word);
            return null;
        }

        if (earlier is null && before.Complaint is { } complaint)
        {
            return new CustomerEnd(ChangeOutcome.Blocked, complaint);
        }

        var step = await log.IntendAsync(kind, subjectId, subjectName, before.Word, cancellationToken).ConfigureAwait(false);
        return before.IsMet ? await EndAsync(step, before, "A run was interrupted after the request was sent.", cancellationToken).ConfigureAwait(false)
            : before.Complaint is { } late ? await RefuseAsync(step, StepState.Failed, late, cancellationToken).ConfigureAwait(false)
            : await SendAsync(step, mend, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomerEnd?> SendAsync(ChangeStep step, Mend mend, CancellationToken cancellationToken)
    {
        DelegatedAdminAnswer? answer;
        try
        {
            answer = await new Doubt(clock).SettleAsync(
                () => mend.SendAsync(log.TicketOf(Current(step)), cancellationToken), async () => (await mend.ReadAsync(cancellationToken).ConfigureAwait(false)).IsMet, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (Doubt.Is(error))
        {
            return new CustomerEnd(ChangeOutcome.NotConfirmed, $"{step}: it is unknown whether it was carried out. {error.Message}") { StaysOpen = true };
        }
        catch (PartnerRelationshipsException error) when (error is not AuthenticationFailedException && !JournalFault.Is(error))
        {
            return await RefuseAsync(Current(step) with { CorrelationId = error.Fault?.CorrelationId }, StepState.Refused, error.Message, cancellationToken).ConfigureAwait(false);
        }

        var after = await clock.ReadUntilAsync(SecondsBetweenReadings, mend.ReadAsync, reading => reading.IsMet, cancellationToken).ConfigureAwait(false);
        return await EndAsync(Current(step) with { CorrelationId = answer?.CorrelationId }, after, answer is null ? "There was no answer." : "The service accepted it.", cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomerEnd?> EndAsync(ChangeStep step, MendReading after, string words, CancellationToken cancellationToken)
    {
        var settled = step with { State = after.IsMet ? StepState.Done : StepState.NotConfirmed, After = after.Word, EndedOn = clock.Now, Detail = $"{words} Read back, it is: {after.Word}." };
        await log.SettleAsync(settled, cancellationToken).ConfigureAwait(false);
        return after.IsMet ? null : new CustomerEnd(ChangeOutcome.NotConfirmed, $"{settled}: {settled.Detail}");
    }

    private async Task<CustomerEnd> RefuseAsync(ChangeStep step, StepState state, string why, CancellationToken cancellationToken)
    {
        var refused = step with { State = state, Detail = why, EndedOn = clock.Now };
        await log.SettleAsync(refused, cancellationToken).ConfigureAwait(false);
        return new CustomerEnd(ChangeOutcome.Failed, $"{refused}: {why}");
    }

    // Its request may have left under another id since it was intended.
    private ChangeStep Current(ChangeStep step) => log.Find(step.Kind, step.SubjectId)!;
}
