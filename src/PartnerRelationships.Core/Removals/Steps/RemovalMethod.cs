using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>How relationships are removed. What a run suspended can be made active again for a customer that is still one; what was cancelled, or
/// ended, stays so.</summary>
/// <param name="ports">The connection.</param>
public sealed class RemovalMethod(IRemovalPorts ports) : ChangeMethod
{
    /// <inheritdoc/>
    public override IChangeKind Kind => RemovalKind.Instance;

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeStep> Undoable(RelationshipChange change) =>
        [.. change.Steps.Where(step => step.Kind == StepKind.SuspendSubscription && step.State is StepState.Done or StepState.NotConfirmed)];

    internal override IChangeWork Begin(RunContext run) => new RemovalWork(ports, run.Guard);

    internal override async Task UndoAsync(UndoLog log, ChangeStep step, CancellationToken cancellationToken)
    {
        RequireCustomer(log.Change);
        var subject = (await ports.SubscriptionChanges.GetAsync(log.Change.CustomerId, step.SubjectId!, cancellationToken).ConfigureAwait(false)).Subscription;
        if (!string.Equals(subject.Status, SubscriptionStatuses.Active, StringComparison.OrdinalIgnoreCase)
            && await new SubscriptionSetting(ports, log).SetAsync(StepKind.ReactivateSubscription, subject, step.SubjectName, cancellationToken).ConfigureAwait(false) is { } end)
        {
            throw new ConflictException("StepNotUndone", $"{step} of {log.Change.Name} could not be undone: {end.Detail}")
            {
                RecommendedAction = end.Outcome == ChangeOutcome.ProviderMustAct
                    ? "Ask your indirect provider to reactivate the subscription."
                    : "Check it with Get-PartnerCustomerSubscription, and try again.",
            };
        }

        await log.TakeBackAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private static void RequireCustomer(RelationshipChange change)
    {
        if (change.Outcome is ChangeOutcome.Removed or ChangeOutcome.AlreadyGone)
        {
            throw new ConflictException("StepNotUndoable", $"{change.Name} is no longer your customer, so nothing can be reactivated.")
            {
                RecommendedAction = "Invite the customer again with New-ResellerInvitation.",
            };
        }
    }
}
