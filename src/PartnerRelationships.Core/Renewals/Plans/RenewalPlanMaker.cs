using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Renewals.Plans;

/// <summary>Makes a renewal plan of customers that are examined one by one. Reads only, until the plan is kept.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="terms">What is renewed, and with what.</param>
/// <param name="options">How much at most.</param>
/// <param name="draft">Where the customers are kept in the meantime; closed with the maker.</param>
/// <param name="policy">The partner's policy, which refuses at once what could never be carried out; null for none.</param>
public sealed class RenewalPlanMaker(IPlanPorts ports, RenewalTerms terms, PlanOptions options, IPlanDraft draft, RelationshipPolicy? policy = null)
    : PlanBuilder(ports, RenewalKind.Instance, options with { TerminateDelegatedAdmin = !terms.AutoExtendInstead }, draft, policy)
{
    private readonly RenewalSteps steps = new(terms);

    /// <summary>Takes a customer into the plan, if something of it expires; one that is in it already is not taken twice.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(RenewalExamination examination)
    {
        if (examination.Expiring.Count == 0 || !IsNew(examination.CustomerId))
        {
            return false;
        }

        var customer = steps.Of(examination);
        Add(customer, examination.Domains, customer.ToString());
        return true;
    }
}
