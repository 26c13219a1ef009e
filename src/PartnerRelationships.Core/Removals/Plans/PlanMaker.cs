using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>Makes a removal plan of customers that were examined. Reads only, until the plan is kept.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="options">What may happen on the way, and how much at most.</param>
public sealed class PlanMaker(IPlanPorts ports, RemovalPlanOptions options)
{
    private readonly List<CustomerExamination> examined = [];
    private readonly HashSet<Guid> known = [];
    private readonly List<RemovalPlanGap> missed = [];
    private readonly ProtectedCustomers guarded = new(options.Protected);

    /// <summary>Takes a customer into the plan; one that is in it already is not taken twice.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(CustomerExamination examination)
    {
        var isNew = known.Add(examination.Readiness.CustomerId);
        if (isNew)
        {
            examined.Add(examination);
        }

        return isNew;
    }

    /// <summary>Notes somebody who was named and could not be checked: the plan says so.</summary>
    public void Miss(RemovalPlanGap gap) => missed.Add(gap);

    /// <summary>Makes the plan, sealed.</summary>
    /// <param name="reason">Why the relationships end.</param>
    /// <param name="everyone">All customers of the partner.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RemovalPlanException">A customer is protected (RemovalPlanProtected), or there are too many (RemovalPlanTooLarge).</exception>
    /// <exception cref="InvalidInputException">There is no customer to plan for (RemovalPlanEmpty).</exception>
    /// <exception cref="WrongConnectionException">Delegated admin relationships are to end, and the connection cannot reach them.</exception>
    public async Task<CustomerRemovalPlan> MakeAsync(string reason, CustomerIndex everyone, CancellationToken cancellationToken)
    {
        RequireAllowed();
        var delegated = options.TerminateDelegatedAdmin ? await DelegatedAdminBook.ReadAsync(ports.DelegatedAdmin, cancellationToken).ConfigureAwait(false) : DelegatedAdminBook.Empty;
        var plan = Draft(reason, everyone.Count, delegated) with { PartnerType = await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false) };
        return PlanLimits.OfSize(plan) is { } refusal ? throw refusal : plan with { Seal = PlanSeal.Of(plan) };
    }

    /// <summary>Protected ids and domains that fit nobody: perhaps they are mistyped, and protect nobody.</summary>
    /// <param name="everyone">All customers of the partner.</param>
    /// <param name="allowed">Whether that is known, and the plan is wanted all the same.</param>
    /// <exception cref="RemovalPlanException">There are such entries, and they are not allowed (RemovalPlanProtectedUnmatched).</exception>
    public IReadOnlyList<string> ProtectingNobody(CustomerIndex everyone, bool allowed)
    {
        var nobody = ProtectingNobody(everyone);
        return nobody.Count == 0 || allowed ? nobody : throw PlanLimits.Unmatched(nobody);
    }

    private IReadOnlyList<string> ProtectingNobody(CustomerIndex everyone)
    {
        var domains = new HashSet<string>(examined.SelectMany(examination => examination.Domains.Select(ProtectedCustomers.Plain)), StringComparer.OrdinalIgnoreCase);
        return [.. options.Protected.Where(entry => !ProtectedCustomers.IsAmong(everyone, entry) && !domains.Contains(ProtectedCustomers.Plain(entry)))];
    }

    private void RequireAllowed()
    {
        if (examined.Count == 0)
        {
            throw new InvalidInputException("RemovalPlanEmpty", "There is no customer to make a plan for.");
        }

        var caught = examined.Where(IsGuarded).Select(examination => examination.Readiness.ToString()).ToArray();
        if (caught.Length > 0)
        {
            throw PlanLimits.Protected(caught);
        }
    }

    private bool IsGuarded(CustomerExamination examination) => guarded.Contains(examination.Readiness.CustomerId, [.. examination.Domains]);

    private CustomerRemovalPlan Draft(string reason, int baseCount, DelegatedAdminBook delegated)
    {
        var (person, steps) = (PlanPerson.Of(ports.SignIn), new CustomerSteps(options));
        return new CustomerRemovalPlan
        {
            PlanId = Guid.NewGuid(),
            PartnerTenantId = ports.Profile.TenantId,
            PartnerName = ports.Profile.Name,
            CreatedOn = ports.Clock.Now,
            CreatedBy = person.Name,
            CreatedUnder = person.Account,
            Host = Environment.MachineName,
            Reason = ScreenText.Lines(reason)!,
            Options = options,
            BaseCount = baseCount,
            Unchecked = [.. missed],
            Customers = InOrder([.. examined.Select(examination => steps.Of(examination, delegated.Of(examination.Readiness.CustomerId)))]),
        };
    }

    // The canary is made of those with the least to do: what goes wrong there goes wrong for everybody. Who stays comes last.
    private RemovalPlanCustomer[] InOrder(IReadOnlyList<RemovalPlanCustomer> customers)
    {
        var leaving = customers.Where(customer => customer.Steps.Count > 0).ToArray();
        var canary = leaving.OrderBy(customer => customer.Steps.Count).Take(options.CanarySize).ToArray();
        return [.. canary, .. leaving.Except(canary), .. customers.Where(customer => customer.Steps.Count == 0)];
    }
}
