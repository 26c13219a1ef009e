using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals.Plans;

/// <summary>Looks at what has changed at the service since a renewal plan was made. Reads only, and relationships once for all customers.</summary>
public sealed class RenewalTest
{
    private readonly RelationshipPlan plan;
    private readonly RelationshipShelf shelf;
    private readonly Guid? run;

    private RenewalTest(RelationshipPlan plan, RelationshipShelf shelf, Guid? run) => (this.plan, this.shelf, this.run) = (plan, shelf, run);

    /// <summary>Reads what is needed to compare customers; null for another partner's plan, whose customers are not this one's to look at.</summary>
    /// <exception cref="AccessDeniedException">A role or a permission is missing (GraphPermissionMissing).</exception>
    public static async Task<RenewalTest?> OpenAsync<TPorts>(RelationshipPlan plan, TPorts ports, CancellationToken cancellationToken)
        where TPorts : IRenewalPorts, IPlanPorts
    {
        IPlanPorts partner = ports;
        if (plan.PartnerTenantId != partner.Profile.TenantId)
        {
            return null;
        }

        var run = await partner.Changes.FindRunAsync(plan.PartnerTenantId, plan.PlanId, cancellationToken).ConfigureAwait(false);
        return new RenewalTest(plan, await RelationshipShelf.ReadAsync(ports, cancellationToken).ConfigureAwait(false), run?.RunId);
    }

    /// <summary>What has changed for one customer; nothing where all is as the plan has it.</summary>
    public IEnumerable<PlanFinding> Compare(PlannedCustomer customer)
    {
        var there = shelf.Of(customer.CustomerId);
        var old = customer.Steps.Where(step => step.Kind is StepKind.TerminateDelegatedAdmin or StepKind.ExtendDelegatedAdmin).ToList();
        return old.SelectMany(step => OfOld(customer, step, there.FirstOrDefault(one => one.RelationshipId == step.SubjectId)))
            .Concat(Others(customer, old, there).Select(other => Finding(customer, PlanChange.BlockerAppeared, $"{other.DisplayName} ({other.Status}) gives the same roles.")))
            .Concat(customer.Blockers.Where(blocker => !there.Any(one => one.RelationshipId == blocker.SubjectId)).Select(blocker => Finding(customer, PlanChange.BlockerCleared, $"{blocker} It is no longer a blocker.")));
    }

    private IEnumerable<PlanFinding> OfOld(PlannedCustomer customer, PlannedStep step, DelegatedAdminRelationship? now)
    {
        if (now is null || !RelationshipShelf.IsInForce(now))
        {
            yield return Finding(customer, PlanChange.DelegatedAdminChanged, $"{step.SubjectName} is no longer active: step {step.Number} has nothing to do.");
        }
        else if (now.AutoExtends == true)
        {
            yield return Finding(customer, PlanChange.DelegatedAdminChanged, $"{step.SubjectName} is now extended automatically, so it does not expire.");
        }
    }

    // What the plan's own run has asked for is no stranger.
    private IEnumerable<DelegatedAdminRelationship> Others(PlannedCustomer customer, IReadOnlyList<PlannedStep> old, IEnumerable<DelegatedAdminRelationship> there)
    {
        if (customer.Steps.FirstOrDefault(step => step.Kind == StepKind.CreateDelegatedAdmin) is not { } create)
        {
            return [];
        }

        var own = run is { } id ? RenewalIds.RequestOf(customer, id) : null;
        return there.Where(one => RenewalBlockers.Covers(one, create.RoleIds) && !old.Any(step => step.SubjectId == one.RelationshipId) && !(own is not null && RenewalIds.Names(own, one)));
    }

    private PlanFinding Finding(PlannedCustomer customer, PlanChange change, string detail) =>
        new() { PlanId = plan.PlanId, CustomerId = customer.CustomerId, Name = customer.Name, Change = change, Detail = detail };
}
