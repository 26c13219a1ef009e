using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>The end of delegated administrative privileges (DAP).</summary>
internal sealed class PrivilegeMend(IMendingPorts ports, Guid customer) : Mend
{
    /// <inheritdoc/>
    public override async Task<MendReading> ReadAsync(CancellationToken cancellationToken)
    {
        var state = await ports.Customers.ReadStateAsync(customer, cancellationToken).ConfigureAwait(false);
        var isMet = state.DelegatedAdmin == DelegatedAdminState.NotGranted;
        return new MendReading(
            state.DelegatedAdmin.ToString(), isMet, state.IsGone ? "It is no longer a customer." : isMet || await IsAdministeredAsync(cancellationToken).ConfigureAwait(false) ? null : DelegationSteps.PrivilegesNeeded);
    }

    /// <inheritdoc/>
    public override Task<DelegatedAdminAnswer> SendAsync(RequestTicket ticket, CancellationToken cancellationToken) => ports.DelegatedAdminPrivileges.EndAsync(customer, ticket, cancellationToken);

    // Since the plan was made the others may have ended, too.
    private async Task<bool> IsAdministeredAsync(CancellationToken cancellationToken)
    {
        var inForce = new CollectingSink<DelegatedAdminRelationship>();
        await ports.DelegatedAdmin.Required().ListAsync(new DelegatedAdminQuery { CustomerId = customer, Status = DelegatedAdminStatus.Active }, inForce, cancellationToken).ConfigureAwait(false);
        foreach (var one in inForce.Items)
        {
            var groups = await ports.DelegatedAdminAssignments.Required().ListAsync(one.RelationshipId, cancellationToken).ConfigureAwait(false);
            if (groups.Any(group => AssignmentChange.Is(group, AssignmentChange.Active)))
            {
                return true;
            }
        }

        return false;
    }
}
