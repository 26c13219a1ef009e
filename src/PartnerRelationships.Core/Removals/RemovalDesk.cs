using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Removals;

/// <summary>Ends one customer's relationship: checked before, verified after, and nothing suspended or cancelled on the way.</summary>
public sealed class RemovalDesk(PartnerSession session)
{
    // The service warns of minutes until its lists know (contract §5.7); a person waits for half of one.
    private static readonly int[] SecondsBetweenReadings = [0, 1, 2, 4, 8, 15];

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
        try
        {
            var answer = await session.Remover.RemoveAsync(customerId, report.RequestId.Value, cancellationToken).ConfigureAwait(false);
            report.CorrelationId = answer.CorrelationId;
        }
        catch (NoRelationshipException error)
        {
            return await SettleAsync(customerId, report, RemovalOutcome.AlreadyGone, error, cancellationToken).ConfigureAwait(false);
        }
        catch (UnreachableException error)
        {
            // Nobody knows whether it was carried out: ask, never repeat.
            return await SettleAsync(customerId, report, RemovalOutcome.Removed, error, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (RemovalRefusal.Of(error, session.PartnerType) is { } outcome)
        {
            report.CorrelationId = error.Fault?.CorrelationId;
            return report.Of(outcome, error.Message);
        }

        return await VerifyAsync(customerId, report, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomerRemovalResult> VerifyAsync(Guid customerId, RemovalReport report, CancellationToken cancellationToken)
    {
        var after = CustomerState.Unread;
        foreach (var seconds in SecondsBetweenReadings)
        {
            await session.Clock.DelayAsync(TimeSpan.FromSeconds(seconds), cancellationToken).ConfigureAwait(false);
            after = await ReadAfterAsync(customerId, cancellationToken).ConfigureAwait(false);
            if (after.IsGone)
            {
                return report.Of(RemovalOutcome.Removed, "The service confirmed it when asked again.", after);
            }
        }

        return report.Of(RemovalOutcome.NotConfirmed, $"The service accepted the removal, but still shows the relationship '{after.Relationship}'.", after);
    }

    private async Task<CustomerRemovalResult> SettleAsync(
        Guid customerId, RemovalReport report, RemovalOutcome ifGone, PartnerRelationshipsException error, CancellationToken cancellationToken)
    {
        report.CorrelationId = error.Fault?.CorrelationId;
        var after = await ReadAfterAsync(customerId, cancellationToken).ConfigureAwait(false);
        return after.IsGone
            ? report.Of(ifGone, $"{error.Message} Asked again, the service shows no relationship.", after)
            : report.Of(RemovalOutcome.NotConfirmed, $"{error.Message} Asked again, the service still shows the relationship '{after.Relationship}'.", after);
    }

    private async Task<CustomerState> ReadAfterAsync(Guid customerId, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Customers.ReadStateAsync(customerId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return new CustomerState();
        }
    }
}
