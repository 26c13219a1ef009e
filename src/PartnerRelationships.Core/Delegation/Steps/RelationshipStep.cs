using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation.Steps;

/// <summary>Changes of delegated admin relationships as steps of a run (contract §6): each is written before it leaves, sent only where it does not show yet, and
/// believed when Graph shows it.</summary>
/// <param name="relationships">Graph's relationships; null if the connection does not reach it.</param>
/// <param name="clock">Time.</param>
/// <param name="log">The customer's part of the journal.</param>
internal sealed class RelationshipStep(IDelegatedAdminRelationships? relationships, IClock clock, CustomerLog log)
{
    private static readonly int[] SecondsBetweenReadings = [0, 1, 2, 4];

    private delegate Task<DelegatedAdminAnswer> Sending(DelegatedAdminRelationship before, RequestTicket ticket);

    /// <summary>Ends a relationship.</summary>
    /// <returns>The step as it stands; done when Graph shows that it is ended, or on the way there.</returns>
    public Task<ChangeStep> EndAsync(string relationshipId, string? name, CancellationToken cancellationToken) => RunAsync(
        StepKind.TerminateDelegatedAdmin,
        relationshipId,
        name,
        (_, ticket) => relationships!.MoveAsync(relationshipId, DelegatedAdminAction.Terminate, ticket, cancellationToken),
        relationship => DelegatedAdminStatus.IsEnded(relationship.Status),
        cancellationToken);

    /// <summary>Locks a draft for its customer's approval.</summary>
    /// <returns>The step as it stands; done when it is a draft no more.</returns>
    public Task<ChangeStep> LockAsync(string relationshipId, string? name, CancellationToken cancellationToken) => RunAsync(
        StepKind.RequestDelegatedAdmin,
        relationshipId,
        name,
        (_, ticket) => relationships!.MoveAsync(relationshipId, DelegatedAdminAction.LockForApproval, ticket, cancellationToken),
        relationship => !relationship.Is(DelegatedAdminStatus.Created),
        cancellationToken);

    /// <summary>Lets a relationship be extended automatically.</summary>
    /// <returns>The step as it stands; done when Graph shows that it does.</returns>
    public Task<ChangeStep> ExtendAsync(string relationshipId, string? name, CancellationToken cancellationToken) => RunAsync(
        StepKind.ExtendDelegatedAdmin,
        relationshipId,
        name,
        (before, ticket) => relationships!.SetAutoExtendAsync(before, true, ticket, cancellationToken),
        relationship => relationship.AutoExtends == true,
        cancellationToken);

    private async Task<ChangeStep> RunAsync(
        StepKind kind, string relationshipId, string? name, Sending send, Func<DelegatedAdminRelationship, bool> isThere, CancellationToken cancellationToken)
    {
        if (log.Find(kind, relationshipId) is { State: StepState.Done } done)
        {
            return done;
        }

        var step = await log.IntendAsync(kind, relationshipId, name, null, cancellationToken).ConfigureAwait(false);
        try
        {
            step = await SendAsync(step, send, isThere, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (error is not AuthenticationFailedException && !JournalFault.Is(error))
        {
            step = Current(step) with { State = Doubt.Is(error) ? StepState.NotConfirmed : StepState.Refused, Detail = error.Message, CorrelationId = error.Fault?.CorrelationId };
        }

        step = step with { EndedOn = clock.Now };
        await log.SettleAsync(step, cancellationToken).ConfigureAwait(false);
        return step;
    }

    private async Task<ChangeStep> SendAsync(ChangeStep step, Sending send, Func<DelegatedAdminRelationship, bool> isThere, CancellationToken cancellationToken)
    {
        if (relationships is null)
        {
            return step with { State = StepState.Failed, Detail = "This connection has no access to Microsoft Graph." };
        }

        var before = await ReadAsync(cancellationToken).ConfigureAwait(false);
        DelegatedAdminAnswer? answer = null;
        if (!isThere(before))
        {
            answer = await new Doubt(clock).SettleAsync(SendOnceAsync, async () => isThere(await ReadAsync(cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        }

        var after = await clock.ReadUntilAsync(SecondsBetweenReadings, ReadAsync, isThere, cancellationToken).ConfigureAwait(false);
        return Current(step) with
        {
            State = isThere(after) ? StepState.Done : StepState.NotConfirmed,
            CorrelationId = answer?.CorrelationId,
            Before = before.Status,
            After = after.Status,
            Detail = $"Read back, it is {after.Status}{(step.Kind == StepKind.ExtendDelegatedAdmin ? $", extended automatically: {(after.AutoExtends == true ? "yes" : "no")}" : "")}.",
        };

        // If it is there by now, somebody else was faster: that is not a refusal.
        async Task<DelegatedAdminAnswer> SendOnceAsync()
        {
            try
            {
                return await send(before, log.TicketOf(Current(step))).ConfigureAwait(false);
            }
            catch (ConflictException error)
            {
                before = await ReadAsync(cancellationToken).ConfigureAwait(false);
                if (!isThere(before))
                {
                    throw;
                }

                return new DelegatedAdminAnswer(error.Fault?.CorrelationId);
            }
        }

        Task<DelegatedAdminRelationship> ReadAsync(CancellationToken token) => relationships.GetAsync(step.SubjectId!, token);
    }

    // Its request may have left under another id since it was intended.
    private ChangeStep Current(ChangeStep step) => log.Find(step.Kind, step.SubjectId)!;
}
