using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>The end of delegated administrative privileges (DAP).</summary>
internal sealed class PrivilegeMend(IMendingPorts ports, Guid customer) : Mend
{
    /// <inheritdoc/>
    public override async Task<MendReading> ReadAsync(CancellationToken cancellationToken)
    {
        var state = await ports.Customers.ReadStateAsync(customer, cancellationToken).ConfigureAwait(false);
        return new MendReading(state.DelegatedAdmin.ToString(), state.DelegatedAdmin == DelegatedAdminState.NotGranted, state.IsGone ? "It is no customer any more." : null);
    }

    /// <inheritdoc/>
    public override Task<DelegatedAdminAnswer> SendAsync(RequestTicket ticket, CancellationToken cancellationToken) => ports.DelegatedAdminPrivileges.EndAsync(customer, ticket, cancellationToken);
}
