using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Suspends and cancels what the plan names, and nothing else. All of it is looked at before the first of it is changed.</summary>
internal sealed class Preparation(RemovalWork run, CustomerLog log)
{
    private readonly SubscriptionSetting setting = new(run.Ports, log);

    /// <summary>Whether a step of a plan is one of these.</summary>
    public static bool Is(PlannedStep step) => step.Kind is StepKind.SuspendSubscription or StepKind.CancelSubscription;

    /// <summary>Whether a blocker goes away with a step of the plan.</summary>
    public static bool Clears(PlannedStep step, Blocker blocker) =>
        string.Equals(step.SubjectId, blocker.SubjectId, StringComparison.OrdinalIgnoreCase) && (step.Kind, blocker.Rule) is
            (StepKind.SuspendSubscription, BlockerRule.ActiveLegacySubscription or BlockerRule.AzurePlan)
            or (StepKind.CancelSubscription, BlockerRule.NewCommerceNotCancelled);

    /// <summary>Makes way for the removal.</summary>
    /// <returns>Null when the way is free; otherwise how the customer ends.</returns>
    public async Task<CustomerEnd?> RunAsync(IEnumerable<PlannedStep> planned, CancellationToken cancellationToken)
    {
        var wanted = new List<(PlannedStep Step, PartnerCustomerSubscription Subject)>();
        foreach (var step in planned.Where(Is))
        {
            if (await FindAsync(step, cancellationToken).ConfigureAwait(false) is { } subject)
            {
                wanted.Add((step, subject));
            }
        }

        return wanted.Select(one => Complaint(one.Step, one.Subject)).OfType<string>().FirstOrDefault() is { } complaint
            ? new CustomerEnd(ChangeOutcome.Blocked, complaint)
            : await SetAsync(wanted, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomerEnd?> SetAsync(IEnumerable<(PlannedStep Step, PartnerCustomerSubscription Subject)> wanted, CancellationToken cancellationToken)
    {
        foreach (var (step, subject) in wanted)
        {
            var end = SubscriptionStates.IsAtRest(subject) && !IsInDoubt(step)
                ? null
                : await setting.SetAsync(step.Kind, subject, step.SubjectName, cancellationToken).ConfigureAwait(false);
            if (end is not null)
            {
                run.Permission.Learn(end);
                return end;
            }
        }

        return null;
    }

    private bool IsInDoubt(PlannedStep step) => log.Find(step.Kind, step.SubjectId) is { State: StepState.Intended };

    private async Task<PartnerCustomerSubscription?> FindAsync(PlannedStep step, CancellationToken cancellationToken)
    {
        try
        {
            return (await run.Ports.SubscriptionChanges.GetAsync(log.Change.CustomerId, step.SubjectId ?? "", cancellationToken).ConfigureAwait(false)).Subscription;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    // Suspending new commerce cuts the users off and is billed anyway: never, whatever a plan says (contract §5.7).
    private string? Complaint(PlannedStep step, PartnerCustomerSubscription subject) => (step.Kind, subject.Kind) switch
    {
        _ when SubscriptionStates.IsAtRest(subject) => null,
        (StepKind.SuspendSubscription, not (SubscriptionKind.Legacy or SubscriptionKind.AzurePlan)) =>
            $"The plan would suspend {subject}, which is {subject.Kind} and is never suspended.",
        (StepKind.CancelSubscription, not SubscriptionKind.NewCommerce) =>
            $"The plan would cancel {subject}, which is {subject.Kind}.",
        (StepKind.CancelSubscription, _) when !(subject.CancellableUntil > run.Clock.Now) =>
            $"The plan would cancel {subject}, but its cancellation window is {(subject.CancellableUntil is { } until ? $"over since {until:u}" : "not known")}.",
        _ => null,
    };
}
