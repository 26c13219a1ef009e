using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Makes active again what a run suspended for a customer that is still one. What was cancelled, or ended, stays so.</summary>
/// <param name="ports">The connection.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class RemovalUndo(IRemovalPorts ports, Guid correlationId)
{
    /// <summary>The steps that can be taken back: this run suspended something, and nobody made it active again through this ledger.</summary>
    public static IReadOnlyList<RemovalStep> Steps(CustomerRemoval removal) =>
        [.. removal.Steps.Where(step => step.Kind == RemovalStepKind.SuspendSubscription && step.State is RemovalStepState.Done or RemovalStepState.NotConfirmed)];

    /// <summary>Takes them back.</summary>
    /// <returns>The customer with its steps as they stand.</returns>
    /// <exception cref="ConflictException">The relationship is gone (RemovalNotUndoable), or a run works on the customer (RemovalClaimed).</exception>
    /// <exception cref="PartnerRelationshipsException">The service refused, or does not show it as active (RemovalNotUndone).</exception>
    public async Task<CustomerRemoval> RunAsync(CustomerRemoval removal, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser("Making a subscription active again");
        RequireCustomer(removal);
        var log = new UndoLog(ports, correlationId, removal);
        foreach (var step in Steps(removal))
        {
            await UndoAsync(log, step, cancellationToken).ConfigureAwait(false);
        }

        return log.Removal;
    }

    private static void RequireCustomer(CustomerRemoval removal)
    {
        if (removal.Outcome is RemovalOutcome.Removed or RemovalOutcome.AlreadyGone)
        {
            throw new ConflictException("RemovalNotUndoable", $"{removal.Name} is no customer of yours any more: there is nothing that could be made active again.")
            {
                RecommendedAction = "Invite the customer anew with New-ResellerInvitation.",
            };
        }
    }

    private async Task UndoAsync(UndoLog log, RemovalStep suspended, CancellationToken cancellationToken)
    {
        var subject = (await ports.SubscriptionChanges.GetAsync(log.Removal.CustomerId, suspended.SubjectId!, cancellationToken).ConfigureAwait(false)).Subscription;
        if (!string.Equals(subject.Status, SubscriptionStatuses.Active, StringComparison.OrdinalIgnoreCase)
            && await new SubscriptionSetting(ports, log).SetAsync(RemovalStepKind.ReactivateSubscription, subject, suspended.SubjectName, cancellationToken).ConfigureAwait(false) is { } end)
        {
            throw new ConflictException("RemovalNotUndone", $"{suspended} of {log.Removal.Name} could not be taken back: {end.Detail}")
            {
                RecommendedAction = end.Outcome == RemovalOutcome.ProviderMustAct
                    ? "Ask your indirect provider to make the subscription active again."
                    : "Look at it with Get-PartnerCustomerSubscription, and try again.",
            };
        }

        await log.TakeBackAsync(suspended, cancellationToken).ConfigureAwait(false);
    }
}
