using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Partners;

/// <summary>The partners on the other side, for users alone: an application is refused before it asks (contract §2.2).</summary>
public sealed class UsersPartnerDirectory(IPartnerDirectory partners, SignInIdentity signIn) : IPartnerDirectory
{
    private const string Operation = "Listing indirect providers and resellers";

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndirectProvider>> ListProvidersAsync(CancellationToken cancellationToken) => Open().ListProvidersAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndirectReseller>> ListResellersAsync(CancellationToken cancellationToken) => Open().ListResellersAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndirectReseller>> ListResellersOfAsync(Guid customerId, CancellationToken cancellationToken) =>
        Open().ListResellersOfAsync(customerId, cancellationToken);

    private IPartnerDirectory Open()
    {
        signIn.RequireUser(Operation);
        return partners;
    }
}
