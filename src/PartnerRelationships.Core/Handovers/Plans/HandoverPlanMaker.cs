using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Handovers.Plans;

/// <summary>Makes a plan that hands customers over. Reads only, until the plan is kept.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="options">How much at most.</param>
/// <param name="draft">Where the customers are kept meanwhile; closed with the maker.</param>
/// <param name="from">The distributor before.</param>
/// <param name="to">The new one.</param>
/// <param name="policy">The partner's policy, which refuses at once what could never be carried out; null for none.</param>
public sealed class HandoverPlanMaker(IPlanPorts ports, PlanOptions options, IPlanDraft draft, IndirectProvider from, IndirectProvider to, RelationshipPolicy? policy = null) : IDisposable
{
    private readonly HashSet<Guid> known = [];
    private readonly List<PlanGap> missed = [];
    private readonly ProviderHolds holds = new(ports.Customers);
    private readonly List<string> caught = [];
    private readonly List<string> caughtByPolicy = [];
    private readonly ProtectedCustomers guarded = new(options.Protected);
    private readonly ProtectedCustomers guardedByPolicy = new(policy?.Protected ?? []);

    /// <summary>The two distributors of a plan.</summary>
    /// <exception cref="NotFoundException">The partner works with none of that id or name (ProviderNotFound).</exception>
    /// <exception cref="InvalidInputException">They are one and the same (HandoverToItself), or several have that name.</exception>
    public static async Task<(IndirectProvider From, IndirectProvider To)> FindAsync(IPartnerDirectory partners, PartnerReference from, PartnerReference to, CancellationToken cancellationToken)
    {
        var all = await partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false);
        var (before, next) = (PartnerLookup.FindProvider(all, from), PartnerLookup.FindProvider(all, to));
        return before.ProviderId != next.ProviderId ? (before, next) : throw new InvalidInputException("HandoverToItself", $"{before.Name} cannot hand its customers over to itself.");
    }

    /// <summary>Reads a customer into the plan; one that is in it already is not taken twice, and nothing is planned for one that the distributor before does not hold.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    /// <exception cref="NoRelationshipException">It is no customer of the partner.</exception>
    public async Task AddAsync(Guid customerId, CancellationToken cancellationToken)
    {
        if (known.Contains(customerId))
        {
            return;
        }

        var customer = await ports.Customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false);
        var state = CustomerState.Of(customer);
        known.Add(customerId);
        NoteProtection(customer, [.. state.Domains.Append(customer.Domain).OfType<string>()]);
        var isHeld = await holds.HasAsync(from.ProviderId, customerId, cancellationToken).ConfigureAwait(false);
        draft.Add(new PlannedCustomer
        {
            CustomerId = customerId,
            Name = customer.Name,
            Domain = customer.Domain,
            Verdict = isHeld ? ReadinessVerdict.Ready : ReadinessVerdict.AlreadyGone,
            DelegatedAdmin = state.DelegatedAdmin,
            Steps = isHeld ? HandoverShape.Of(from, to) : [],
        });
    }

    /// <summary>Notes somebody who was named and could not be read: the plan says so.</summary>
    public void Miss(PlanGap gap) => missed.Add(gap);

    /// <summary>Makes the plan, sealed.</summary>
    /// <exception cref="RelationshipPlanException">A customer is protected, there are too many, or the policy does not allow the kind of change.</exception>
    /// <exception cref="InvalidInputException">There is no customer to plan for (RelationshipPlanEmpty).</exception>
    public async Task<RelationshipPlan> MakeAsync(string reason, CancellationToken cancellationToken)
    {
        if (draft.Count == 0)
        {
            throw new InvalidInputException("RelationshipPlanEmpty", "There is no customer to make a plan for.");
        }

        var limits = PlanLimits.Of(options, HandoverKind.Instance);
        var rules = policy is null ? null : new PolicyRules(policy, HandoverKind.Instance);
        if ((limits.Protected(caught) ?? rules?.Limits.Protected(caughtByPolicy)) is { } guardedOnes)
        {
            throw guardedOnes;
        }

        var everyone = await CustomerTally.ReadAsync(ports.Customers, [], cancellationToken).ConfigureAwait(false);
        var type = await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false);
        var plan = draft.Seal(Head(reason, everyone.Count) with { PartnerType = type });
        return (limits.OfSize(plan) ?? rules?.RefusalsOfReach(plan).FirstOrDefault(refusal => refusal is not null)) is { } refused ? throw refused : plan;
    }

    /// <inheritdoc/>
    public void Dispose() => draft.Dispose();

    private void NoteProtection(PartnerCustomer customer, string[] domains)
    {
        if (guarded.Contains(customer.CustomerId, domains))
        {
            caught.Add(customer.ToString());
        }

        if (guardedByPolicy.Contains(customer.CustomerId, domains))
        {
            caughtByPolicy.Add(customer.ToString());
        }
    }

    private RelationshipPlan Head(string reason, int baseCount)
    {
        var person = PersonRules.Of(ports);
        return new RelationshipPlan
        {
            PlanId = Guid.NewGuid(),
            Kind = HandoverKind.Instance.Word,
            PartnerTenantId = ports.Profile.TenantId,
            PartnerName = ports.Profile.Name,
            CreatedOn = ports.Clock.Now,
            CreatedBy = person.ToString(),
            CreatedUnder = person.Account,
            Maker = person,
            Host = Environment.MachineName,
            Reason = ScreenText.Lines(reason)!,
            Options = options,
            BaseCount = baseCount,
            Unchecked = [.. missed],
        };
    }
}
