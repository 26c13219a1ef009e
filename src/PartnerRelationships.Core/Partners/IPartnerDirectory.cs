using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Partners;

/// <summary>The partners on the other side (contract §5.10).</summary>
public interface IPartnerDirectory
{
    /// <summary>The indirect providers of the partner, an indirect reseller.</summary>
    /// <exception cref="AccessDeniedException">The partner is of a kind that has none (code 1002).</exception>
    Task<IReadOnlyList<IndirectProvider>> ListProvidersAsync(CancellationToken cancellationToken);

    /// <summary>The indirect resellers of the partner, an indirect provider.</summary>
    /// <exception cref="AccessDeniedException">The partner is of a kind that has none (code 1002).</exception>
    Task<IReadOnlyList<IndirectReseller>> ListResellersAsync(CancellationToken cancellationToken);

    /// <summary>The indirect resellers of one customer; a provider's view.</summary>
    /// <exception cref="AccessDeniedException">The partner is of a kind that may not ask (code 1002).</exception>
    Task<IReadOnlyList<IndirectReseller>> ListResellersOfAsync(Guid customerId, CancellationToken cancellationToken);
}
