using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>What making a plan has in common, whatever its kind: nobody is in it twice, whom the plan or the policy protects is not in it, it is no larger than it may
/// be, and unchecked customers are named. Only reads, until the plan is saved.</summary>
public abstract class PlanBuilder : IDisposable
{
    private readonly HashSet<Guid> known = [];
    private readonly List<PlanGap> missed = [];
    private readonly List<string> caught = [];
    private readonly List<string> caughtByPolicy = [];
    private readonly IPlanPorts ports;
    private readonly IChangeKind kind;
    private readonly PlanOptions options;
    private readonly IPlanDraft draft;
    private readonly PlanLimits limits;
    private readonly PolicyRules? rules;
    private readonly ProtectedCustomers guarded;
    private readonly ProtectedCustomers guardedByPolicy;
    private readonly HashSet<string> unmatched;

    /// <summary>Begins a plan.</summary>
    /// <param name="ports">Whose customers.</param>
    /// <param name="kind">The kind of change.</param>
    /// <param name="options">What may happen on the way, and how much at most.</param>
    /// <param name="draft">Where the customers are kept in the meantime; closed with the maker.</param>
    /// <param name="policy">The partner's policy, which refuses at once what could never be carried out; null for none.</param>
    private protected PlanBuilder(IPlanPorts ports, IChangeKind kind, PlanOptions options, IPlanDraft draft, RelationshipPolicy? policy)
    {
        (this.ports, this.kind, this.options, this.draft) = (ports, kind, options, draft);
        (limits, rules) = (PlanLimits.Of(options, kind), policy is null ? null : new PolicyRules(policy, kind));
        (guarded, guardedByPolicy) = (new ProtectedCustomers(options.Protected), new ProtectedCustomers(policy?.Protected ?? []));
        unmatched = new(options.Protected, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Notes somebody who was named and could not be checked: the plan says so.</summary>
    public void Miss(PlanGap gap) => missed.Add(gap);

    /// <summary>Counts all customers of the partner, and looks for the protected ones among them.</summary>
    public Task<CustomerTally> CountAsync(CancellationToken cancellationToken) => CustomerTally.ReadAsync(ports.Customers, options.Protected, cancellationToken);

    /// <summary>Makes the plan, sealed.</summary>
    /// <param name="reason">Why it is done.</param>
    /// <param name="everyone">All customers of the partner.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RelationshipPlanException">A customer is protected (RelationshipPlanProtected), there are too many (RelationshipPlanTooLarge), or the policy
    /// does not allow the kind of change (RelationshipPolicyKind).</exception>
    /// <exception cref="InvalidInputException">There is not a customer to plan for (RelationshipPlanEmpty).</exception>
    public async Task<RelationshipPlan> MakeAsync(string reason, CustomerTally everyone, CancellationToken cancellationToken)
    {
        if (draft.Count == 0)
        {
            throw new InvalidInputException("RelationshipPlanEmpty", "There are no customers to make a plan for.");
        }

        if ((limits.Protected(caught) ?? rules?.Limits.Protected(caughtByPolicy)) is { } guardedOnes)
        {
            throw guardedOnes;
        }

        var plan = draft.Seal(Head(reason, everyone.Count) with { PartnerType = await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false) });
        return (limits.OfSize(plan) ?? rules?.RefusalsOfReach(plan).FirstOrDefault(refusal => refusal is not null)) is { } refused ? throw refused : plan;
    }

    /// <summary>Protected ids and domains that match no customer: they may be mistyped, and protect nobody.</summary>
    /// <param name="everyone">All customers of the partner, looked at for the protected ones.</param>
    /// <param name="allowed">Whether that is known, and the plan is wanted anyway.</param>
    /// <exception cref="RelationshipPlanException">There are such entries, and they are not allowed (RelationshipPlanProtectedUnmatched).</exception>
    public IReadOnlyList<string> ProtectingNobody(CustomerTally everyone, bool allowed)
    {
        string[] nobody = [.. everyone.Unmatched.Where(unmatched.Contains)];
        return nobody.Length == 0 || allowed ? nobody : throw PlanLimits.Unmatched(nobody);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        draft.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether a customer is in the plan already; from now on it is.</summary>
    private protected bool IsNew(Guid customerId) => known.Add(customerId);

    /// <summary>Takes a customer into the plan.</summary>
    /// <param name="customer">The customer with its steps.</param>
    /// <param name="domains">All its domains that could be read.</param>
    /// <param name="label">What a refusal calls it.</param>
    private protected void Add(PlannedCustomer customer, IReadOnlyList<string> domains, string label)
    {
        NoteProtection(customer.CustomerId, domains, label);
        draft.Add(customer);
    }

    private void NoteProtection(Guid id, IReadOnlyList<string> domains, string label)
    {
        var all = domains.ToArray();
        if (guarded.Contains(id, all))
        {
            caught.Add(label);
        }

        if (guardedByPolicy.Contains(id, all))
        {
            caughtByPolicy.Add(label);
        }

        var plain = domains.Select(ProtectedCustomers.Plain).ToArray();
        unmatched.RemoveWhere(entry => plain.Contains(ProtectedCustomers.Plain(entry), StringComparer.OrdinalIgnoreCase));
    }

    private RelationshipPlan Head(string reason, int baseCount)
    {
        var person = PersonRules.Of(ports);
        return new RelationshipPlan
        {
            PlanId = Guid.NewGuid(),
            Kind = kind.Word,
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
