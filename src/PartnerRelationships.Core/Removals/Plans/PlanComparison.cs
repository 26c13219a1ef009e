using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>What has changed for a customer since the plan was made.</summary>
internal sealed class PlanComparison(Guid planId, PlannedCustomer planned, CustomerExamination now)
{
    private readonly PlannedStep[] clearing =
        [.. planned.Steps.Where(step => step.Kind is StepKind.SuspendSubscription or StepKind.CancelSubscription)];

    /// <summary>Every change; none when the customer is as the plan has it.</summary>
    /// <param name="delegated">Its active delegated admin relationships, where the plan ends them; else null.</param>
    public IEnumerable<PlanFinding> Changes(IReadOnlyList<DelegatedAdminRelationship>? delegated)
    {
        if (now.Readiness.Verdict == ReadinessVerdict.AlreadyGone)
        {
            return planned.Verdict == ReadinessVerdict.AlreadyGone ? [] : [Finding(PlanChange.Gone, "There is no longer a relationship.")];
        }

        return OfBlockers().Concat(clearing.SelectMany(OfStep)).Concat(delegated is null ? [] : OfDelegated(delegated));
    }

    // One order can be in the way more than once: what is as it was is set aside before the rest is compared.
    private IEnumerable<PlanFinding> OfBlockers()
    {
        var (before, after) = (planned.Blockers.ToList(), now.Readiness.Blockers.ToList());
        after.RemoveAll(blocker => TakeFrom(before, known => IsSame(known, blocker) && known.Evidence == blocker.Evidence && known.AtEndOfTerm == blocker.AtEndOfTerm) is not null);
        var changes = after.Select(blocker => (Blocker: blocker, Known: TakeFrom(before, known => IsSame(known, blocker)))).ToList();
        return changes.Where(change => !clearing.Any(step => step.SubjectId == change.Blocker.SubjectId)).Select(change => change.Known is null
                ? Finding(PlanChange.BlockerAppeared, Describe(change.Blocker))
                : Finding(PlanChange.StatusChanged, $"{Describe(change.Blocker)} The plan has: {Describe(change.Known)}"))
            .Concat(before.Select(blocker => Finding(PlanChange.BlockerCleared, $"{Describe(blocker)} It is no longer a blocker.")));
    }

    private static Blocker? TakeFrom(List<Blocker> blockers, Predicate<Blocker> isIt)
    {
        var found = blockers.Find(isIt);
        return found is not null && blockers.Remove(found) ? found : null;
    }

    private IEnumerable<PlanFinding> OfStep(PlannedStep step)
    {
        var blocker = now.Readiness.Blockers.FirstOrDefault(after => after.SubjectId == step.SubjectId);
        var subscription = now.Subscriptions.FirstOrDefault(bought => bought.SubscriptionId == step.SubjectId);
        if (blocker is null || subscription is null)
        {
            yield return Finding(PlanChange.BlockerCleared, $"{step.SubjectName} is {subscription?.Status ?? "not there"}: step {step.Number} has nothing to do.");
        }
        else if (step.Kind == StepKind.CancelSubscription && !(subscription.CancellableUntil > now.Readiness.ReadOn))
        {
            yield return Finding(PlanChange.WindowClosed, $"Step {step.Number} would cancel {step.SubjectName}. {blocker.Remedy}");
        }
        else if (RemovalRules.LabelOf(subscription) != step.SubjectName || (step.Kind == StepKind.SuspendSubscription && !SubscriptionStates.Is(subscription, SubscriptionStatuses.Active)))
        {
            yield return Finding(PlanChange.StatusChanged, $"{blocker.Evidence} The plan has: {step.SubjectName}.");
        }
    }

    private IEnumerable<PlanFinding> OfDelegated(IReadOnlyList<DelegatedAdminRelationship> delegated)
    {
        var ending = planned.Steps.Where(step => step.Kind == StepKind.TerminateDelegatedAdmin).ToArray();
        var came = delegated.Where(relationship => planned.Steps.Count > 0 && !ending.Any(step => step.SubjectId == relationship.RelationshipId));
        var went = ending.Where(step => !delegated.Any(relationship => relationship.RelationshipId == step.SubjectId));
        return came.Select(relationship => Finding(PlanChange.DelegatedAdminChanged, $"{relationship} exists, but the plan does not end it."))
            .Concat(went.Select(step => Finding(PlanChange.DelegatedAdminChanged, $"{step.SubjectName} is no longer active: step {step.Number} has nothing to do.")));
    }

    private static string Describe(Blocker blocker) =>
        $"[{blocker.Rule}] {blocker.Evidence}{(blocker.AtEndOfTerm is { } end ? $" At the end of its term: {end}." : "")}";

    private static bool IsSame(Blocker one, Blocker other) => one.Rule == other.Rule && one.SubjectId == other.SubjectId;

    private PlanFinding Finding(PlanChange change, string detail) =>
        new() { PlanId = planId, CustomerId = planned.CustomerId, Name = planned.Name, Change = change, Detail = detail };
}
