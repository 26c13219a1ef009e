using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>The end of a delegated admin relationship with a tenant that is not a customer.</summary>
internal sealed class EndMend(IMendingPorts ports, Guid customer, string relationshipId) : Mend
{
    /// <inheritdoc/>
    public override async Task<MendReading> ReadAsync(CancellationToken cancellationToken)
    {
        var found = await ports.DelegatedAdmin.Required().GetAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        return DelegatedAdminStatus.IsEnded(found.Status)
            ? new MendReading(found.Status, IsMet: true)
            : new MendReading(found.Status, IsMet: false, MendRules.ComplaintAbout(found, customer) ?? await CustomerAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override Task<DelegatedAdminAnswer> SendAsync(RequestTicket ticket, CancellationToken cancellationToken) =>
        ports.DelegatedAdmin.Required().MoveAsync(relationshipId, DelegatedAdminAction.Terminate, ticket, cancellationToken);

    // A tenant that came back, or whose state is unknown, keeps it.
    private async Task<string?> CustomerAsync(CancellationToken cancellationToken)
    {
        try
        {
            var state = await ports.Customers.ReadStateAsync(customer, cancellationToken).ConfigureAwait(false);
            return state.IsGone ? null : $"The relationship with the customer is now '{state.Relationship}'. The delegated admin relationship is ended only where there is no reseller relationship.";
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
