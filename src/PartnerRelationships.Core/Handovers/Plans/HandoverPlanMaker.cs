using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Handovers.Plans;

/// <summary>Makes a plan that hands customers over. Reads only, until the plan is kept.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="options">How much at most.</param>
/// <param name="draft">Where the customers are kept in the meantime; closed with the maker.</param>
/// <param name="from">The previous distributor.</param>
/// <param name="to">The new one.</param>
/// <param name="policy">The partner's policy, which refuses at once what could never be carried out; null for none.</param>
public sealed class HandoverPlanMaker(IPlanPorts ports, PlanOptions options, IPlanDraft draft, IndirectProvider from, IndirectProvider to, RelationshipPolicy? policy = null)
    : PlanBuilder(ports, HandoverKind.Instance, options, draft, policy)
{
    private readonly IPlanPorts ports = ports;
    private readonly ProviderHolds holds = new(ports.Customers, ports.Clock);

    /// <summary>The two distributors of a plan.</summary>
    /// <exception cref="NotFoundException">The partner works with none of that id or name (ProviderNotFound).</exception>
    /// <exception cref="InvalidInputException">They are one and the same (HandoverToItself), or several have that name.</exception>
    public static async Task<(IndirectProvider From, IndirectProvider To)> FindAsync(IPartnerDirectory partners, PartnerReference from, PartnerReference to, CancellationToken cancellationToken)
    {
        var all = await partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false);
        var (before, next) = (PartnerLookup.FindProvider(all, from), PartnerLookup.FindProvider(all, to));
        return before.ProviderId != next.ProviderId ? (before, next) : throw new InvalidInputException("HandoverToItself", $"{before.Name} cannot hand its customers over to itself.");
    }

    /// <summary>Reads a customer.</summary>
    /// <returns>The customer, and whether the previous distributor holds it.</returns>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    /// <exception cref="NoRelationshipException">It is not a customer of the partner.</exception>
    public async Task<(PartnerCustomer Customer, bool IsHeld)> ReadAsync(Guid customerId, CancellationToken cancellationToken) =>
        (await ports.Customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false), await holds.HasAsync(from.ProviderId, customerId, cancellationToken).ConfigureAwait(false));

    /// <summary>Takes a customer into the plan; one that is in it already is not taken twice, and nothing is planned for one that the previous distributor does not hold.</summary>
    public void Add(PartnerCustomer customer, bool isHeld)
    {
        if (!IsNew(customer.CustomerId))
        {
            return;
        }

        var state = CustomerState.Of(customer);
        var planned = new PlannedCustomer
        {
            CustomerId = customer.CustomerId,
            Name = customer.Name,
            Domain = customer.Domain,
            Verdict = isHeld ? ReadinessVerdict.Ready : ReadinessVerdict.AlreadyGone,
            DelegatedAdmin = state.DelegatedAdmin,
            Steps = isHeld ? HandoverShape.Of(from, to) : [],
        };
        Add(planned, [.. state.Domains.Append(customer.Domain).OfType<string>()], customer.ToString());
    }
}
