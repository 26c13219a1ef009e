using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Whether a plan may be carried out. The one place of these refusals; asks the ledger, and the service for nothing but
/// the number of its customers: where the policy has a share, and the plan was made elsewhere.</summary>
public static class PlanGate
{
    /// <summary>What an approval helps against.</summary>
    internal const string NotApprovedId = "RelationshipPlanNotApproved";

    /// <summary>What an approval of a plan need not wait for: that it was approved and signed, and its hour.</summary>
    internal static readonly string[] ComesLater = [NotApprovedId, "RelationshipPolicySignature", "RelationshipPolicyHours"];

    /// <summary>What an import helps against.</summary>
    internal const string UnknownId = "RelationshipPlanUnknown";

    private static readonly TimeSpan ClockDifference = TimeSpan.FromHours(1);

    /// <summary>Lets a plan pass, or refuses it.</summary>
    /// <param name="plan">The plan as it was read.</param>
    /// <param name="ports">Whose connection is to carry it out, and whose ledger knows of it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RelationshipPlanException">It was changed (RelationshipPlanAltered), is another partner's (RelationshipPlanForeign), was never made or
    /// imported here (RelationshipPlanUnknown), is too old (RelationshipPlanStale), too large (RelationshipPlanTooLarge), has protected customers (RelationshipPlanProtected) or lacks its approval
    /// (RelationshipPlanNotApproved); or the partner's policy refuses it, by the same ids, or with RelationshipPolicyKind, RelationshipPolicySignature,
    /// RelationshipPolicyHours, or RelationshipPolicyUnreadable: the first of these.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <returns>The policy that it passes under, which its run has to keep to; null if there is none.</returns>
    public static async Task<RelationshipPolicy?> CheckAsync(RelationshipPlan plan, IPlanPorts ports, CancellationToken cancellationToken)
    {
        var (refusals, rules) = await JudgeAsync(plan, ports, cancellationToken).ConfigureAwait(false);
        return refusals.Count > 0 ? throw refusals[0] : rules?.Policy;
    }

    /// <summary>Everything for which a plan is refused, the gravest first, and the policy's reasons behind the plan's own; none when it passes.</summary>
    public static async Task<IReadOnlyList<RelationshipPlanException>> RefusalsAsync(RelationshipPlan plan, IPlanPorts ports, CancellationToken cancellationToken) =>
        (await JudgeAsync(plan, ports, cancellationToken).ConfigureAwait(false)).Refusals;

    private static async Task<(IReadOnlyList<RelationshipPlanException> Refusals, PolicyRules? Rules)> JudgeAsync(RelationshipPlan plan, IPlanPorts ports, CancellationToken cancellationToken)
    {
        var kind = ports.Kinds.Of(plan.Kind);
        var known = await new PlanRecords(ports).OfAsync(plan, cancellationToken).ConfigureAwait(false);
        var (rules, unreadable) = await PolicyAsync(kind, ports, cancellationToken).ConfigureAwait(false);
        var limits = PlanLimits.Of(plan.Options, kind);
        var own = new[]
        {
            Altered(plan, known, kind),
            Foreign(plan, ports),
            Unknown(plan, known),
            Stale(plan, await BeginningAsync(plan, ports, cancellationToken).ConfigureAwait(false)),
            limits.OfSize(plan),
            limits.OfProtected(plan),
            NotApproved(plan, known),
        };
        var policys = rules is null ? [unreadable] : await OfPolicyAsync(plan, known, rules, ports, cancellationToken).ConfigureAwait(false);
        return ([.. own.Concat(policys).OfType<RelationshipPlanException>()], rules);
    }

    private static async Task<IEnumerable<RelationshipPlanException?>> OfPolicyAsync(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known, PolicyRules rules, IPlanPorts ports, CancellationToken cancellationToken)
    {
        var counted = await CountedAsync(plan, known, rules, ports, cancellationToken).ConfigureAwait(false);
        var unsigned = await UnsignedAsync(plan, rules, ports, cancellationToken).ConfigureAwait(false);
        return rules.RefusalsOf(counted, known, unsigned, ports.Clock.Now);
    }

    // Of how many customers a plan is that was made elsewhere is the word of whoever made it: a share is judged by those that there are.
    private static async Task<RelationshipPlan> CountedAsync(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known, PolicyRules rules, IPlanPorts ports, CancellationToken cancellationToken) =>
        rules.Policy.MaximumShare is null || PlanRecords.Importer(known) is null || plan.PartnerTenantId != ports.Profile.TenantId
            ? plan
            : plan with { BaseCount = (await CustomerTally.ReadAsync(ports.Customers, [], cancellationToken).ConfigureAwait(false)).Count };

    private static async Task<IReadOnlyDictionary<PlanApproval, string>> UnsignedAsync(RelationshipPlan plan, PolicyRules rules, IPlanPorts ports, CancellationToken cancellationToken)
    {
        var unsigned = new Dictionary<PlanApproval, string>();
        foreach (var approval in rules.DemandsSignatures ? plan.Approvals : [])
        {
            if (await ports.Signatures.ComplaintAboutAsync(plan, approval, rules.Policy.TrustedRoot, cancellationToken).ConfigureAwait(false) is { } why)
            {
                unsigned[approval] = why;
            }
        }

        return unsigned;
    }

    // What cannot be read might refuse.
    private static async Task<(PolicyRules? Rules, RelationshipPlanException? Unreadable)> PolicyAsync(IChangeKind kind, IPlanPorts ports, CancellationToken cancellationToken)
    {
        try
        {
            return (await new PolicyDesk(ports).FindAsync(cancellationToken).ConfigureAwait(false) is { } policy ? new PolicyRules(policy, kind) : null, null);
        }
        catch (RelationshipPlanException unreadable)
        {
            return (null, unreadable);
        }
    }

    // Anybody can recompute a seal. The ledger in which the plan was made knows the original one.
    private static RelationshipPlanException? Altered(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known, IChangeKind kind)
    {
        var origin = PlanRecords.Origin(known);
        return !PlanSeal.IsWhole(plan) ? Error("it was altered after it was sealed")
            : origin is not null && origin.ContentHash != plan.Seal ? Error($"the ledger has it with another seal, {origin.ContentHash}")
            : null;

        RelationshipPlanException Error(string why) => new("RelationshipPlanAltered", $"The plan {plan.PlanId} is not the one that was made: {why}.")
        {
            RecommendedAction = $"Make a new plan with {kind.Words.Maker}. Plans cannot be edited.",
        };
    }

    private static RelationshipPlanException? Foreign(RelationshipPlan plan, IPlanPorts ports) => plan.PartnerTenantId == ports.Profile.TenantId
        ? null
        : new RelationshipPlanException("RelationshipPlanForeign", $"The plan {plan.PlanId} is for {plan.PartnerName} ({plan.PartnerTenantId}), but this connection is for {ports.Profile.Name} ({ports.Profile.TenantId}).")
        {
            RecommendedAction = "Connect to the partner that the plan is for, or make a new plan for this partner.",
        };

    // A file's claims about itself prove nothing: anybody who can reseal it can also give it another id.
    private static RelationshipPlanException? Unknown(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known) => PlanRecords.Origin(known) is not null
        ? null
        : new RelationshipPlanException("RelationshipPlanUnknown", $"This ledger has no record of the plan {plan.PlanId}: it was neither made nor imported here.")
        {
            RecommendedAction = "Use the ledger that it was made with. If it comes from people you trust, import it with Import-RelationshipPlan.",
        };

    // A run that began in time may be resumed later: what it does with each customer is checked again.
    private static async Task<DateTimeOffset> BeginningAsync(RelationshipPlan plan, IPlanPorts ports, CancellationToken cancellationToken) =>
        (await ports.Changes.FindRunAsync(ports.Profile.TenantId, plan.PlanId, cancellationToken).ConfigureAwait(false))?.StartedOn ?? ports.Clock.Now;

    private static RelationshipPlanException? Stale(RelationshipPlan plan, DateTimeOffset begun)
    {
        return plan.CreatedOn > begun + ClockDifference ? Error($"has a creation time in the future, {plan.CreatedOn:u}")
            : begun - plan.CreatedOn > plan.Options.ValidFor ? Error($"was made on {plan.CreatedOn:u} and was valid for {plan.Options.ValidFor.TotalDays:0.##} days")
            : null;

        RelationshipPlanException Error(string what) => new("RelationshipPlanStale", $"The plan {plan.PlanId} {what}.")
        {
            RecommendedAction = "Make a new plan, because customers may have changed since. Test-RelationshipPlan shows what changed.",
        };
    }

    private static RelationshipPlanException? NotApproved(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known)
    {
        if (!plan.Options.RequireApproval)
        {
            return null;
        }

        var complaints = plan.Approvals.Select(approval => PlanApprovals.ComplaintAbout(plan, approval, known)).ToArray();
        return complaints.Contains(null) ? null : new RelationshipPlanException(
            "RelationshipPlanNotApproved",
            $"{RuleSource.Plan["RequireApproval"]} requires an approval by somebody other than {plan.CreatedBy}: {(complaints.Length == 0 ? "there is none" : string.Join("; ", complaints))}.")
        {
            RecommendedAction = "Ask a second person to approve it with Approve-RelationshipPlan, using the same ledger.",
        };
    }
}
