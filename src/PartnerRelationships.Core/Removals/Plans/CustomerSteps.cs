using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>Which steps a customer's removal takes, and what each of them means. New commerce is never suspended: that would cut the users off
/// and cost as much as before.</summary>
/// <param name="options">What may happen on the way.</param>
internal sealed class CustomerSteps(PlanOptions options)
{
    private const string Roles = "your access under it ends. Only a new request that the customer approves can restore it.";

    /// <summary>The customer as the plan has it.</summary>
    /// <param name="examination">What was found.</param>
    /// <param name="delegated">Its active delegated admin relationships, where they are to end.</param>
    public PlannedCustomer Of(CustomerExamination examination, IEnumerable<DelegatedAdminRelationship> delegated)
    {
        var readiness = examination.Readiness;
        var preparing = readiness.Blockers.Select(blocker => Clearing(blocker, examination)).ToArray();
        var canGo = readiness.Verdict != ReadinessVerdict.AlreadyGone && !preparing.Contains(null);
        return new PlannedCustomer
        {
            CustomerId = readiness.CustomerId,
            Name = readiness.Name,
            Domain = readiness.Domain,
            Verdict = readiness.Verdict,
            DelegatedAdmin = readiness.DelegatedAdmin,
            Blockers = canGo ? [] : readiness.Blockers,
            Steps = canGo ? Numbered(preparing.OfType<PlannedStep>().OrderBy(step => step.Kind), delegated) : [],
        };
    }

    // What can be undone comes before what cannot.
    private static PlannedStep[] Numbered(IEnumerable<PlannedStep> preparing, IEnumerable<DelegatedAdminRelationship> delegated) =>
        [.. new[] { Check }.Concat(preparing).Append(Remove).Append(Verify).Concat(delegated.Select(Terminate)).Select((step, place) => step with { Number = place + 1 })];

    private PlannedStep? Clearing(Blocker blocker, CustomerExamination examination)
    {
        var subscription = examination.Subscriptions.FirstOrDefault(bought => bought.SubscriptionId == blocker.SubjectId);
        return subscription is null ? null : blocker.Rule switch
        {
            BlockerRule.ActiveLegacySubscription when options.SuspendLegacy && SubscriptionStates.Is(subscription, SubscriptionStatuses.Active) => Suspend(subscription, blocker),
            // Only inside a window that the service reports: an extended term, which can be cancelled on any day, is only probable.
            BlockerRule.NewCommerceNotCancelled when options.CancelNewCommerce && subscription.CancellableUntil > examination.Readiness.ReadOn => Cancel(subscription, blocker),
            _ => null,
        };
    }

    private static PlannedStep Check => new()
    {
        Kind = StepKind.Check,
        Effect = "Checks the blockers again. Changes nothing; the customer is left unchanged if there is a new blocker.",
    };

    private static PlannedStep Suspend(PartnerCustomerSubscription subscription, Blocker blocker) => new()
    {
        Kind = StepKind.SuspendSubscription,
        SubjectId = subscription.SubscriptionId,
        SubjectName = RemovalRules.LabelOf(subscription),
        Effect = $"Its users can no longer use it. It is not billed while it is suspended{Saved(blocker)}. Can be undone while the relationship exists.",
    };

    private static PlannedStep Cancel(PartnerCustomerSubscription subscription, Blocker blocker) => new()
    {
        Kind = StepKind.CancelSubscription,
        SubjectId = subscription.SubscriptionId,
        SubjectName = RemovalRules.LabelOf(subscription),
        Effect = string.Format(
            CultureInfo.InvariantCulture,
            "Its users lose it, and their data in it after Microsoft's grace period. Billing ends{0}. Cannot be undone; possible until {1:u}.",
            Saved(blocker),
            subscription.CancellableUntil),
    };

    private static string Saved(Blocker blocker) => blocker.MonthlyCost is { } cost ? $" ({new Price(cost, blocker.Currency)} a month)" : "";

    private static PlannedStep Remove => new()
    {
        Kind = StepKind.RemoveRelationship,
        Effect = "The customer disappears from your customer list, you are removed from its support contacts, and you can no longer order for it. Only a new invitation that it accepts can restore the relationship.",
    };

    private static PlannedStep Verify => new()
    {
        Kind = StepKind.Verify,
        Effect = "Reads back whether the relationship is gone, and what remains of delegated administration. Changes nothing.",
    };

    private static PlannedStep Terminate(DelegatedAdminRelationship relationship) => new()
    {
        Kind = StepKind.TerminateDelegatedAdmin,
        SubjectId = relationship.RelationshipId,
        SubjectName = relationship.DisplayName,
        Effect = $"The delegated admin relationship ends ({relationship.RoleIds.Count} {(relationship.RoleIds.Count == 1 ? "role" : "roles")}): {Roles}",
    };
}
