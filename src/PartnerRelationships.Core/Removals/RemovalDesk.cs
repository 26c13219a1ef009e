using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Removals;

/// <summary>Ends one customer's relationship: checked before, verified after, and nothing suspended or cancelled on the way.</summary>
public sealed class RemovalDesk(PartnerSession session)
{
    private static readonly double[] SecondsBeforeRepeating = [0.5, 1, 2, 4, 8, 15, 15];
    private readonly RemovalProof proof = new(session);

    /// <summary>Ends the relationship of a customer that was found ready.</summary>
    /// <param name="readiness">What the check found; sends nothing unless it says ready.</param>
    /// <param name="attestation">Who answers for it.</param>
    /// <param name="cancellationToken">Stops at once; a request already sent may have been carried out.</param>
    /// <exception cref="PartnerRelationshipsException">The service could not be asked, or refused for a reason of its own.</exception>
    public async Task<CustomerRemovalResult> RemoveAsync(
        CustomerRemovalReadiness readiness, Attestation attestation, CancellationToken cancellationToken)
    {
        session.SignIn.RequireUser("Ending a relationship");
        var report = new RemovalReport(readiness, attestation, session.Clock);
        return readiness.Verdict switch
        {
            RemovalVerdict.AlreadyGone => report.Of(RemovalOutcome.AlreadyGone, "There was no relationship any more."),
            RemovalVerdict.Blocked => report.Of(RemovalOutcome.Blocked, RemovalFailure.Describe(readiness.Blockers)),
            _ => await SendAsync(readiness.CustomerId, report, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<CustomerRemovalResult> SendAsync(Guid customerId, RemovalReport report, CancellationToken cancellationToken)
    {
        report.RequestId = Guid.NewGuid();
        for (var doubts = 0; ; doubts++)
        {
            try
            {
                var answer = await session.Remover.RemoveAsync(customerId, report.RequestId.Value, cancellationToken).ConfigureAwait(false);
                (report.RequestId, report.CorrelationId) = (answer.RequestId, answer.CorrelationId);
                return await VerifyAsync(customerId, report, cancellationToken).ConfigureAwait(false);
            }
            catch (NoRelationshipException error)
            {
                var ifGone = doubts == 0 ? RemovalOutcome.AlreadyGone : RemovalOutcome.Removed;
                return await SettleAsync(customerId, report, ifGone, error, cancellationToken).ConfigureAwait(false);
            }
            catch (PartnerRelationshipsException error) when (IsDoubtful(error))
            {
                var settled = await SettleAsync(customerId, report, RemovalOutcome.Removed, error, cancellationToken).ConfigureAwait(false);
                if (settled.Outcome == RemovalOutcome.Removed || doubts == SecondsBeforeRepeating.Length)
                {
                    return settled;
                }
            }
            catch (PartnerRelationshipsException error) when (RemovalRefusal.Of(error, session.PartnerType) is { } outcome)
            {
                report.CorrelationId = error.Fault?.CorrelationId;
                return report.Of(outcome, error.Message);
            }

            await session.Clock.DelayAsync(TimeSpan.FromSeconds(SecondsBeforeRepeating[doubts]), cancellationToken).ConfigureAwait(false);
        }
    }

    // Nobody knows whether it was carried out: the service is asked, and only what it still shows is ended again, under the same id.
    private static bool IsDoubtful(PartnerRelationshipsException error) =>
        error is UnreachableException or MalformedAnswerException or RemoteServiceException { Fault.Status: 408 or >= 500 };

    private async Task<CustomerRemovalResult> VerifyAsync(Guid customerId, RemovalReport report, CancellationToken cancellationToken)
    {
        var (after, words) = await proof.AwaitEndAsync(customerId, cancellationToken).ConfigureAwait(false);
        return after.IsGone
            ? report.Of(RemovalOutcome.Removed, "The service confirmed it when asked again.", after)
            : report.Of(RemovalOutcome.NotConfirmed, $"The service accepted the removal, but {words}.", after);
    }

    private async Task<CustomerRemovalResult> SettleAsync(
        Guid customerId, RemovalReport report, RemovalOutcome ifGone, PartnerRelationshipsException error, CancellationToken cancellationToken)
    {
        report.CorrelationId = error.Fault?.CorrelationId;
        var (after, words) = await proof.AskAsync(customerId, cancellationToken).ConfigureAwait(false);
        return report.Of(after.IsGone ? ifGone : RemovalOutcome.NotConfirmed, $"{error.Message} Asked again, {words}.", after);
    }
}
