using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>Makes a removal plan of customers that are examined one by one. Reads only, until the plan is kept.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="options">What may happen on the way, and how much at most.</param>
/// <param name="draft">Where the customers are kept meanwhile; closed with the maker.</param>
/// <param name="policy">The partner's policy, which refuses at once what could never be carried out; null for none.</param>
public sealed class PlanMaker(IPlanPorts ports, PlanOptions options, IPlanDraft draft, RelationshipPolicy? policy = null) : IDisposable
{
    private readonly HashSet<Guid> known = [];
    private readonly List<PlanGap> missed = [];
    private readonly PlanLimits limits = PlanLimits.Of(options, RemovalKind.Instance);
    private readonly PolicyRules? rules = policy is null ? null : new(policy, RemovalKind.Instance);
    private readonly List<string> caught = [];
    private readonly List<string> caughtByPolicy = [];
    private readonly ProtectedCustomers guarded = new(options.Protected);
    private readonly ProtectedCustomers guardedByPolicy = new(policy?.Protected ?? []);
    private readonly HashSet<string> unmatched = new(options.Protected, StringComparer.OrdinalIgnoreCase);
    private readonly CustomerSteps steps = new(options);
    private DelegatedAdminBook? delegated;

    /// <summary>Takes a customer into the plan; one that is in it already is not taken twice.</summary>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="WrongConnectionException">Delegated admin relationships are to end, and the connection cannot reach them.</exception>
    public async Task<bool> AddAsync(CustomerExamination examination, CancellationToken cancellationToken)
    {
        var id = examination.Readiness.CustomerId;
        if (!known.Add(id))
        {
            return false;
        }

        delegated ??= options.TerminateDelegatedAdmin ? await DelegatedAdminBook.ReadAsync(ports.DelegatedAdmin, cancellationToken).ConfigureAwait(false) : DelegatedAdminBook.Empty;
        NoteProtection(examination);
        draft.Add(steps.Of(examination, delegated.Of(id)));
        return true;
    }

    /// <summary>Notes somebody who was named and could not be checked: the plan says so.</summary>
    public void Miss(PlanGap gap) => missed.Add(gap);

    /// <summary>Counts all customers of the partner, and looks for the protected ones among them.</summary>
    public Task<CustomerTally> CountAsync(CancellationToken cancellationToken) => CustomerTally.ReadAsync(ports.Customers, options.Protected, cancellationToken);

    /// <summary>Makes the plan, sealed.</summary>
    /// <param name="reason">Why the relationships end.</param>
    /// <param name="everyone">All customers of the partner.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RelationshipPlanException">A customer is protected (RelationshipPlanProtected), there are too many (RelationshipPlanTooLarge), or the policy
    /// does not allow the kind of change (RelationshipPolicyKind).</exception>
    /// <exception cref="InvalidInputException">There is no customer to plan for (RelationshipPlanEmpty).</exception>
    public async Task<RelationshipPlan> MakeAsync(string reason, CustomerTally everyone, CancellationToken cancellationToken)
    {
        if (draft.Count == 0)
        {
            throw new InvalidInputException("RelationshipPlanEmpty", "There is no customer to make a plan for.");
        }

        if ((limits.Protected(caught) ?? rules?.Limits.Protected(caughtByPolicy)) is { } guardedOnes)
        {
            throw guardedOnes;
        }

        var plan = draft.Seal(Head(reason, everyone.Count) with { PartnerType = await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false) });
        return (limits.OfSize(plan) ?? rules?.RefusalsOfReach(plan).FirstOrDefault(refusal => refusal is not null)) is { } refused ? throw refused : plan;
    }

    /// <summary>Protected ids and domains that fit nobody: perhaps they are mistyped, and protect nobody.</summary>
    /// <param name="everyone">All customers of the partner, looked at for the protected ones.</param>
    /// <param name="allowed">Whether that is known, and the plan is wanted all the same.</param>
    /// <exception cref="RelationshipPlanException">There are such entries, and they are not allowed (RelationshipPlanProtectedUnmatched).</exception>
    public IReadOnlyList<string> ProtectingNobody(CustomerTally everyone, bool allowed)
    {
        string[] nobody = [.. everyone.Unmatched.Where(unmatched.Contains)];
        return nobody.Length == 0 || allowed ? nobody : throw PlanLimits.Unmatched(nobody);
    }

    /// <inheritdoc/>
    public void Dispose() => draft.Dispose();

    private void NoteProtection(CustomerExamination examination)
    {
        var (id, all) = (examination.Readiness.CustomerId, examination.Domains.ToArray());
        if (guarded.Contains(id, all))
        {
            caught.Add(examination.Readiness.ToString());
        }

        if (guardedByPolicy.Contains(id, all))
        {
            caughtByPolicy.Add(examination.Readiness.ToString());
        }

        var domains = examination.Domains.Select(ProtectedCustomers.Plain).ToArray();
        unmatched.RemoveWhere(entry => domains.Contains(ProtectedCustomers.Plain(entry), StringComparer.OrdinalIgnoreCase));
    }

    private RelationshipPlan Head(string reason, int baseCount)
    {
        var person = PersonRules.Of(ports);
        return new RelationshipPlan
        {
            PlanId = Guid.NewGuid(),
            Kind = RemovalKind.Instance.Word,
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
