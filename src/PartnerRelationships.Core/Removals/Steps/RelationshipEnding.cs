using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>The removal itself: sent once, believed only when the service shows it.</summary>
/// <param name="run">Removals of the run, over the connection of the partner whose relationship ends.</param>
/// <param name="log">The customer's part of the journal.</param>
/// <param name="partner">Whose relationship it is, its id and name; null for the partner's own.</param>
internal sealed class RelationshipEnding(RemovalWork run, CustomerLog log, (string Id, string Name)? partner = null)
{
    private readonly RemovalProof proof = new(run.Ports);

    /// <summary>Whether the request was sent before, by a run that was interrupted.</summary>
    public bool WasSent => log.Find(StepKind.RemoveRelationship, partner?.Id) is { State: StepState.Intended or StepState.NotConfirmed or StepState.Done };

    /// <summary>Settles a request of a run that was interrupted by asking.</summary>
    /// <returns>How it ended; null when it was not carried out.</returns>
    public async Task<CustomerEnd?> SettleAsync(CancellationToken cancellationToken)
    {
        // What the service once showed as gone is not waited for: it broke off later, while something else was ended.
        var wasAccepted = Step.State == StepState.NotConfirmed;
        var proved = wasAccepted
            ? await proof.AwaitEndAsync(log.Change.CustomerId, cancellationToken).ConfigureAwait(false)
            : await proof.AskAsync(log.Change.CustomerId, cancellationToken).ConfigureAwait(false);
        return Step.State == StepState.Done ? new CustomerEnd(ChangeOutcome.Removed, Step.Detail ?? "") { After = proved.State }
            : wasAccepted ? Judge(Step, proved)
            : proved.State.IsGone ? Removed(Step, proved.State, $"A run was interrupted after the request was sent. Asked again, {proved.Words}.")
            : null;
    }

    /// <summary>Notes that a request of a run that was interrupted was not carried out, and that it is not sent again.</summary>
    public void GiveUp(string why)
    {
        if (log.Find(StepKind.RemoveRelationship, partner?.Id) is { State: StepState.Intended } step)
        {
            Note(step, StepState.Failed, after: null, $"The service still showed the relationship, and the request was not repeated: {why}");
        }
    }

    /// <summary>Ends the relationship.</summary>
    /// <param name="before">The relationship as it was read a moment ago.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async Task<CustomerEnd> EndAsync(string before, CancellationToken cancellationToken)
    {
        using var turn = await run.Permission.EnterAsync(cancellationToken).ConfigureAwait(false);
        return run.Permission.End is { } end && !WasSent ? end : await AskAsync(before, turn, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomerEnd> AskAsync(string before, IDisposable turn, CancellationToken cancellationToken)
    {
        var wasInDoubt = WasSent;
        await log.IntendAsync(StepKind.RemoveRelationship, partner?.Id, partner?.Name, before, cancellationToken).ConfigureAwait(false);
        var doubt = new Doubt(run.Clock);
        var (after, words) = (CustomerState.Unread, "");
        RemovalAnswer? answer;
        try
        {
            answer = await doubt.SettleAsync(() => SendAsync(cancellationToken), IsGoneAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (NoRelationshipException error)
        {
            turn.Dispose();

            // Its lists may not know yet what it says itself: so it is when somebody was interrupted a moment ago.
            (after, words) = await proof.AwaitEndAsync(log.Change.CustomerId, cancellationToken).ConfigureAwait(false);
            return !after.IsGone ? NotConfirmed(Step, after, Asked(error), error)
                : wasInDoubt || doubt.Count > 0 ? Removed(Step, after, Asked(error))
                : Gone(Step, after, Asked(error), error);
        }
        catch (PartnerRelationshipsException error) when (Doubt.Is(error))
        {
            return new CustomerEnd(ChangeOutcome.NotConfirmed, Asked(error)) { After = after, StaysOpen = true };
        }
        catch (PartnerRelationshipsException error) when (!JournalFault.Is(error))
        {
            if (await RefusedAsync(Step, error, cancellationToken).ConfigureAwait(false) is { } end)
            {
                return end;
            }

            throw;
        }

        run.Permission.Seen();
        turn.Dispose();
        return answer is null
            ? Removed(Step with { CorrelationId = doubt.Last!.Fault?.CorrelationId }, after, Asked(doubt.Last))
            : await AcceptedAsync(Step with { CorrelationId = answer.CorrelationId }, cancellationToken).ConfigureAwait(false);

        async Task<bool> IsGoneAsync()
        {
            (after, words) = await proof.AskAsync(log.Change.CustomerId, cancellationToken).ConfigureAwait(false);
            return after.IsGone;
        }

        string Asked(PartnerRelationshipsException error) => $"{error.Message} When read back, {words}.";
    }

    private ChangeStep Step => log.Find(StepKind.RemoveRelationship, partner?.Id)!;

    private Task<RemovalAnswer> SendAsync(CancellationToken cancellationToken) =>
        run.Ports.Remover.RemoveAsync(log.Change.CustomerId, log.TicketOf(Step), cancellationToken);

    // That it was accepted is written while the service is asked already: the write costs no time, and a run that is interrupted
    // between the two does not send it again.
    private async Task<CustomerEnd> AcceptedAsync(ChangeStep step, CancellationToken cancellationToken)
    {
        var accepted = step with { State = StepState.NotConfirmed, EndedOn = run.Clock.Now, Detail = "The service accepted it." };
        var writing = log.SettleAsync(accepted, cancellationToken);
        var proving = proof.AwaitEndAsync(log.Change.CustomerId, cancellationToken);
        await Task.WhenAll(writing, proving).ConfigureAwait(false);
        return Judge(accepted, await proving.ConfigureAwait(false));
    }

    private CustomerEnd Judge(ChangeStep accepted, (CustomerState State, string Words) proved) => proved.State.IsGone
        ? Removed(accepted, proved.State, "The service confirmed it when read back.")
        : NotConfirmed(accepted, proved.State, $"The service accepted the removal, but {proved.Words}.", error: null);

    private CustomerEnd Removed(ChangeStep step, CustomerState after, string detail)
    {
        Note(step, StepState.Done, after, detail);
        log.NoteReading(StepKind.Verify, StepState.Done, after.Relationship, detail);
        return new CustomerEnd(ChangeOutcome.Removed, detail) { After = after };
    }

    private CustomerEnd Gone(ChangeStep step, CustomerState after, string detail, PartnerRelationshipsException error)
    {
        Note(step, StepState.Refused, after, detail, error);
        return new CustomerEnd(ChangeOutcome.AlreadyGone, detail) { After = after };
    }

    private CustomerEnd NotConfirmed(ChangeStep step, CustomerState after, string detail, PartnerRelationshipsException? error)
    {
        Note(step, StepState.NotConfirmed, after, detail, error);
        log.NoteReading(StepKind.Verify, StepState.NotConfirmed, after.Relationship, detail);
        return new CustomerEnd(ChangeOutcome.NotConfirmed, detail) { After = after };
    }

    private async Task<CustomerEnd?> RefusedAsync(ChangeStep step, PartnerRelationshipsException error, CancellationToken cancellationToken)
    {
        Note(step, StepState.Refused, after: null, error.Message, error);
        var type = await run.Ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false);
        if (RemovalRefusal.Of(error, type) is not { } outcome)
        {
            await log.SettleAsync(Step, cancellationToken).ConfigureAwait(false);
            return null;
        }

        var end = new CustomerEnd(outcome, error.Message);
        run.Permission.Learn(end);
        return end;
    }

    private void Note(ChangeStep step, StepState state, CustomerState? after, string detail, PartnerRelationshipsException? error = null) => log.Note(step with
    {
        State = state,
        After = after?.Relationship,
        Detail = detail,
        EndedOn = run.Clock.Now,
        CorrelationId = error?.Fault?.CorrelationId ?? step.CorrelationId,
    });
}
