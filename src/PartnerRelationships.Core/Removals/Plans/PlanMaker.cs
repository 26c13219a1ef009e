using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>Makes a removal plan of customers that are examined one by one. Reads only, until the plan is kept.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="options">What may happen on the way, and how much at most.</param>
/// <param name="draft">Where the customers are kept in the meantime; closed with the maker.</param>
/// <param name="policy">The partner's policy, which refuses at once what could never be carried out; null for none.</param>
public sealed class PlanMaker(IPlanPorts ports, PlanOptions options, IPlanDraft draft, RelationshipPolicy? policy = null)
    : PlanBuilder(ports, RemovalKind.Instance, options, draft, policy)
{
    private readonly CustomerSteps steps = new(options);
    private readonly IPlanPorts ports = ports;
    private readonly bool endsDelegatedAdmin = options.TerminateDelegatedAdmin;
    private DelegatedAdminBook? delegated;

    /// <summary>Takes a customer into the plan; one that is in it already is not taken twice.</summary>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="WrongConnectionException">Delegated admin relationships are to end, and the connection cannot reach them.</exception>
    public async Task<bool> AddAsync(CustomerExamination examination, CancellationToken cancellationToken)
    {
        var id = examination.Readiness.CustomerId;
        if (!IsNew(id))
        {
            return false;
        }

        delegated ??= endsDelegatedAdmin ? await DelegatedAdminBook.ReadAsync(ports.DelegatedAdmin, cancellationToken).ConfigureAwait(false) : DelegatedAdminBook.Empty;
        Add(steps.Of(examination, delegated.Of(id)), [.. examination.Domains], examination.Readiness.ToString());
        return true;
    }
}
