using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>Which steps a customer's removal takes, and what each of them means. New commerce is never suspended: that would cut the users off
/// and cost as much as before.</summary>
/// <param name="options">What may happen on the way.</param>
internal sealed class CustomerSteps(RemovalPlanOptions options)
{
    private const string Roles = "your access under it ends; only a new request that the customer approves brings it back.";

    /// <summary>The customer as the plan has it.</summary>
    /// <param name="examination">What was found.</param>
    /// <param name="delegated">Its active delegated admin relationships, where they are to end.</param>
    public RemovalPlanCustomer Of(CustomerExamination examination, IEnumerable<DelegatedAdminRelationship> delegated)
    {
        var readiness = examination.Readiness;
        var preparing = readiness.Blockers.Select(blocker => Clearing(blocker, examination)).ToArray();
        var canGo = readiness.Verdict != RemovalVerdict.AlreadyGone && !preparing.Contains(null);
        return new RemovalPlanCustomer
        {
            CustomerId = readiness.CustomerId,
            Name = readiness.Name,
            Domain = readiness.Domain,
            Verdict = readiness.Verdict,
            DelegatedAdmin = readiness.DelegatedAdmin,
            Blockers = canGo ? [] : readiness.Blockers,
            Steps = canGo ? Numbered(preparing.OfType<RemovalPlanStep>().OrderBy(step => step.Kind), delegated) : [],
        };
    }

    // What can be undone comes before what cannot.
    private static RemovalPlanStep[] Numbered(IEnumerable<RemovalPlanStep> preparing, IEnumerable<DelegatedAdminRelationship> delegated) =>
        [.. new[] { Check }.Concat(preparing).Append(Remove).Append(Verify).Concat(delegated.Select(Terminate)).Select((step, place) => step with { Number = place + 1 })];

    private RemovalPlanStep? Clearing(RemovalBlocker blocker, CustomerExamination examination)
    {
        var subscription = examination.Subscriptions.FirstOrDefault(bought => bought.SubscriptionId == blocker.SubjectId);
        return subscription is null ? null : blocker.Rule switch
        {
            RemovalRule.ActiveLegacySubscription when options.SuspendLegacy && SubscriptionStates.Is(subscription, SubscriptionStatuses.Active) => Suspend(subscription, blocker),
            // Only inside a window that the service names: an extended term, which can be cancelled on any day, is no more than probable.
            RemovalRule.NewCommerceNotCancelled when options.CancelNewCommerce && subscription.CancellableUntil > examination.Readiness.ReadOn => Cancel(subscription, blocker),
            _ => null,
        };
    }

    private static RemovalPlanStep Check => new()
    {
        Kind = RemovalStepKind.Check,
        Effect = "Reads again what stands in the way. Changes nothing; the customer is left alone if something new does.",
    };

    private static RemovalPlanStep Suspend(PartnerCustomerSubscription subscription, RemovalBlocker blocker) => new()
    {
        Kind = RemovalStepKind.SuspendSubscription,
        SubjectId = subscription.SubscriptionId,
        SubjectName = RemovalRules.LabelOf(subscription),
        Effect = $"Its users cannot use it any more. It is not billed while it is suspended{Saved(blocker)}. Can be undone while the relationship stands.",
    };

    private static RemovalPlanStep Cancel(PartnerCustomerSubscription subscription, RemovalBlocker blocker) => new()
    {
        Kind = RemovalStepKind.CancelSubscription,
        SubjectId = subscription.SubscriptionId,
        SubjectName = RemovalRules.LabelOf(subscription),
        Effect = string.Format(
            CultureInfo.InvariantCulture,
            "Its users lose it, and their data in it after Microsoft's time of grace. Billing ends{0}. Cannot be undone; possible until {1:u}.",
            Saved(blocker),
            subscription.CancellableUntil),
    };

    private static string Saved(RemovalBlocker blocker) => blocker.MonthlyCost is { } cost ? $" ({new Price(cost, blocker.Currency)} a month)" : "";

    private static RemovalPlanStep Remove => new()
    {
        Kind = RemovalStepKind.RemoveRelationship,
        Effect = "The customer leaves your customer list, you leave its support contacts, and nothing can be ordered for it any more. Only a new invitation that it accepts brings it back.",
    };

    private static RemovalPlanStep Verify => new()
    {
        Kind = RemovalStepKind.Verify,
        Effect = "Reads back whether the relationship is gone, and what is left of delegated administration. Changes nothing.",
    };

    private static RemovalPlanStep Terminate(DelegatedAdminRelationship relationship) => new()
    {
        Kind = RemovalStepKind.TerminateDelegatedAdmin,
        SubjectId = relationship.RelationshipId,
        SubjectName = relationship.DisplayName,
        Effect = $"The delegated admin relationship ends ({relationship.RoleIds.Count} {(relationship.RoleIds.Count == 1 ? "role" : "roles")}): {Roles}",
    };
}
