using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Removals without a plan that somebody wrote: the customers given make a plan of their own, which allows nothing on the way.</summary>
public sealed class DirectRemoval(IPartnerContext partner, Attestation attestation)
{
    /// <summary>The plan of customers that were found ready.</summary>
    /// <param name="ready">The customers.</param>
    /// <param name="draft">Where the plan is kept; it must stay for as long as the plan is used.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async Task<RelationshipPlan> PlanOfAsync(IReadOnlyList<CustomerRemovalReadiness> ready, IPlanDraft draft, CancellationToken cancellationToken)
    {
        foreach (var customer in ready)
        {
            draft.Add(Customer(customer));
        }

        return draft.Seal(new RelationshipPlan
        {
            PlanId = Guid.NewGuid(),
            Kind = RemovalKind.Instance.Word,
            PartnerTenantId = partner.Profile.TenantId,
            PartnerName = partner.Profile.Name,
            PartnerType = await partner.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false),
            CreatedOn = partner.Clock.Now,
            CreatedBy = attestation.By,
            CreatedUnder = Environment.UserName,
            Maker = PersonRules.Of(partner),
            Host = Environment.MachineName,
            Reason = attestation.Reason,
            Options = new PlanOptions { CanarySize = 0 },
            BaseCount = ready.Count,
        });
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
            Detail = isGone ? "There was no relationship any more." : RemovalFailure.Describe(readiness.Blockers),
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
        Steps = [new PlannedStep { Number = 1, Kind = StepKind.RemoveRelationship, Effect = "The reseller relationship ends; only a new invitation brings it back." }],
    };
}
