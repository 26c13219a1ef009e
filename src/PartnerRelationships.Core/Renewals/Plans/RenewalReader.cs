using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Renewals.Plans;

/// <summary>Reads what a customer's renewal is planned by. Relationships are listed once for all customers; who has their roles is asked of each that expires.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="terms">What is renewed.</param>
/// <param name="shelf">The relationships, listed.</param>
public sealed class RenewalReader(IRenewalPorts ports, RenewalTerms terms, RelationshipShelf shelf)
{
    private readonly AssignmentDesk desk = new(ports);
    private readonly DelegatedAdminSearch search = new() { ExpiresWithin = terms.ExpiresWithin };

    /// <summary>The customers who have something that expires.</summary>
    public IReadOnlyList<Guid> Customers => [.. shelf.Customers.Where(id => id != Guid.Empty && Expires(id))];

    /// <summary>Whether a customer has something that expires.</summary>
    public bool Expires(Guid customerId) => shelf.Of(customerId).Any(IsExpiring);

    /// <summary>Reads a customer.</summary>
    public async Task<RenewalExamination> ExamineAsync(Guid customerId, RequestLanes lanes, CancellationToken cancellationToken)
    {
        var expiring = shelf.Of(customerId).Where(IsExpiring).OrderBy(one => one.EndsOn).ThenBy(one => one.RelationshipId, StringComparer.Ordinal).ToList();
        var state = await StateAsync(customerId, lanes, cancellationToken).ConfigureAwait(false);
        var (assignments, problem) = await AssignmentsAsync(expiring, lanes, cancellationToken).ConfigureAwait(false);
        return new RenewalExamination(
            customerId,
            state.Name.Length > 0 ? state.Name : expiring.Select(one => one.CustomerName).FirstOrDefault(name => name is { Length: > 0 }) ?? customerId.ToString(),
            [.. new[] { state.Domain }.Concat(state.Domains).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            state.DelegatedAdmin,
            expiring,
            [.. shelf.Of(customerId).Except(expiring)],
            assignments,
            problem);
    }

    private bool IsExpiring(DelegatedAdminRelationship relationship) => relationship.Is(DelegatedAdminStatus.Active) && search.Fits(relationship, ports.Clock.Now);

    // A delegated admin relationship can outlast the customer's other ties to the partner.
    private async Task<CustomerState> StateAsync(Guid customerId, RequestLanes lanes, CancellationToken cancellationToken)
    {
        try
        {
            return await lanes.RunAsync(() => ports.Customers.ReadStateAsync(customerId, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return CustomerState.Missing;
        }
    }

    private async Task<(IReadOnlyList<DelegatedAdminAssignment> Assignments, string? Problem)> AssignmentsAsync(
        IEnumerable<DelegatedAdminRelationship> expiring, RequestLanes lanes, CancellationToken cancellationToken)
    {
        if (terms.AutoExtendInstead || terms.Template is { Groups.Count: > 0 })
        {
            return ([], null);
        }

        var all = new List<DelegatedAdminAssignment>();
        try
        {
            foreach (var one in expiring)
            {
                all.AddRange(await lanes.RunAsync(() => desk.ListAsync(one.RelationshipId, cancellationToken), cancellationToken).ConfigureAwait(false));
            }

            return (all, null);
        }
        catch (AccessDeniedException error)
        {
            return ([], error.Message);
        }
    }
}
