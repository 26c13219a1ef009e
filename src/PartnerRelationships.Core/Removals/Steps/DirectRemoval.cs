using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Removals without a plan that somebody wrote: the customers given make a plan of their own, which allows nothing on the way. The partner's policy
/// holds for it as for any other.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="attestation">Who answers for it.</param>
/// <param name="policy">The partner's policy; null for none.</param>
public sealed class DirectRemoval(IPlanPorts ports, Attestation attestation, RelationshipPolicy? policy)
{
    private readonly PolicyRules? rules = policy is null ? null : new(policy, RemovalKind.Instance);
    private readonly ProtectedCustomers guarded = new(policy?.Protected ?? []);

    /// <summary>Refuses to continue if the policy allows no removal now, or none without a plan. Asks for nothing.</summary>
    /// <exception cref="RelationshipPlanException">It does not (RelationshipPolicyKind, RelationshipPolicyPlanNeeded, RelationshipPolicyHours).</exception>
    public void Require()
    {
        if ((rules?.OfKind() ?? rules?.OfNoPlan() ?? rules?.OfHours(ports.Clock.Now)) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Refuses a customer that the policy protects.</summary>
    /// <exception cref="RelationshipPlanException">It does (RelationshipPlanProtected).</exception>
    public void RequireUnprotected(CustomerExamination customer)
    {
        if (guarded.Contains(customer.Readiness.CustomerId, [customer.Readiness.Domain, .. customer.Domains]) && rules?.Limits.Protected([customer.Readiness.ToString()]) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>The plan of customers that were found ready.</summary>
    /// <param name="ready">The customers.</param>
    /// <param name="draft">Where the plan is kept; it must stay for as long as the plan is used.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RelationshipPlanException">They are more than the policy allows (RelationshipPlanTooLarge).</exception>
    public async Task<RelationshipPlan> PlanOfAsync(IReadOnlyList<CustomerRemovalReadiness> ready, IPlanDraft draft, CancellationToken cancellationToken)
    {
        foreach (var customer in ready)
        {
            draft.Add(Customer(customer));
        }

        var plan = draft.Seal(new RelationshipPlan
        {
            PlanId = Guid.NewGuid(),
            Kind = RemovalKind.Instance.Word,
            PartnerTenantId = ports.Profile.TenantId,
            PartnerName = ports.Profile.Name,
            PartnerType = await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false),
            CreatedOn = ports.Clock.Now,
            CreatedBy = attestation.By,
            CreatedUnder = Environment.UserName,
            Maker = PersonRules.Of(ports),
            Host = Environment.MachineName,
            Reason = attestation.Reason,
            Options = new PlanOptions { CanarySize = 0 },
            BaseCount = policy?.MaximumShare is null ? ready.Count : (await CustomerTally.ReadAsync(ports.Customers, [], cancellationToken).ConfigureAwait(false)).Count,
        });
        return rules?.Limits.OfSize(plan) is { } refusal ? throw refusal : plan;
    }

    /// <summary>What is to be said of a customer that is not to be removed: gone already, or blocked. Nothing is sent or written for it.</summary>
    public ChangeResult ResultOf(CustomerRemovalReadiness readiness)
    {
        var isGone = readiness.Verdict == ReadinessVerdict.AlreadyGone;
        return new ChangeResult
        {
            CustomerId = readiness.CustomerId,
            Name = readiness.Name,
            Domain = readiness.Domain,
            Outcome = isGone ? ChangeOutcome.AlreadyGone : ChangeOutcome.Blocked,
            Detail = isGone ? "There was no longer a relationship." : RemovalFailure.Describe(readiness.Blockers),
            Reason = attestation.Reason,
            Attestation = RemovalKind.Instance.Words.Statement,
            AttestedBy = attestation.By,
            AttestedOn = attestation.On,
            DelegatedAdminBefore = readiness.DelegatedAdmin,
            DelegatedAdminAfter = readiness.DelegatedAdmin,
            Blockers = readiness.Blockers,
            CompletedOn = readiness.ReadOn,
        };
    }

    private static PlannedCustomer Customer(CustomerRemovalReadiness ready) => new()
    {
        CustomerId = ready.CustomerId,
        Name = ready.Name,
        Domain = ready.Domain,
        Verdict = ready.Verdict,
        DelegatedAdmin = ready.DelegatedAdmin,
        Steps = [new PlannedStep { Number = 1, Kind = StepKind.RemoveRelationship, Effect = "The reseller relationship ends. Only a new invitation can restore it." }],
    };
}
