using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals.Plans;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Removals without a plan that somebody wrote: the customers given make a plan of their own, which allows nothing on the way.</summary>
public sealed class DirectRemoval(IPartnerContext partner, Attestation attestation)
{
    /// <summary>The plan of customers that were found ready.</summary>
    public async Task<CustomerRemovalPlan> PlanOfAsync(IReadOnlyList<CustomerRemovalReadiness> ready, CancellationToken cancellationToken)
    {
        var plan = new CustomerRemovalPlan
        {
            PlanId = Guid.NewGuid(),
            PartnerTenantId = partner.Profile.TenantId,
            PartnerName = partner.Profile.Name,
            PartnerType = await partner.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false),
            CreatedOn = partner.Clock.Now,
            CreatedBy = attestation.By,
            CreatedUnder = Environment.UserName,
            Host = Environment.MachineName,
            Reason = attestation.Reason,
            Options = new RemovalPlanOptions { CanarySize = 0 },
            BaseCount = ready.Count,
            Customers = [.. ready.Select(Customer)],
        };
        return plan with { Seal = PlanSeal.Of(plan) };
    }

    /// <summary>What is to be said of a customer that is not to be removed: gone already, or blocked. Nothing is sent or written for it.</summary>
    public CustomerRemovalResult ResultOf(CustomerRemovalReadiness readiness)
    {
        var isGone = readiness.Verdict == RemovalVerdict.AlreadyGone;
        return new CustomerRemovalResult
        {
            CustomerId = readiness.CustomerId,
            Name = readiness.Name,
            Domain = readiness.Domain,
            Outcome = isGone ? RemovalOutcome.AlreadyGone : RemovalOutcome.Blocked,
            Detail = isGone ? "There was no relationship any more." : RemovalFailure.Describe(readiness.Blockers),
            Reason = attestation.Reason,
            Attestation = Attestation.Statement,
            AttestedBy = attestation.By,
            AttestedOn = attestation.On,
            DelegatedAdminBefore = readiness.DelegatedAdmin,
            DelegatedAdminAfter = readiness.DelegatedAdmin,
            Blockers = readiness.Blockers,
            CompletedOn = readiness.ReadOn,
        };
    }

    private static RemovalPlanCustomer Customer(CustomerRemovalReadiness ready) => new()
    {
        CustomerId = ready.CustomerId,
        Name = ready.Name,
        Domain = ready.Domain,
        Verdict = ready.Verdict,
        DelegatedAdmin = ready.DelegatedAdmin,
        Steps = [new RemovalPlanStep { Number = 1, Kind = RemovalStepKind.RemoveRelationship, Effect = "The reseller relationship ends; only a new invitation brings it back." }],
    };
}
