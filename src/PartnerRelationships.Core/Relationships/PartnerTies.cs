using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Relationships;

/// <summary>The partners on the other side: a customer's providers for a reseller, its resellers for a provider. Asked in the ways that there are, until the service
/// answers: it answers only whom the question fits (code 1002).</summary>
internal sealed class PartnerTies(IRelationshipPorts ports)
{
    private readonly AskedOnce<bool, PartnerBook> providers = new((_, token) => ProvidersAsync(ports, token));

    /// <summary>Everybody's, from lists.</summary>
    /// <exception cref="AccessDeniedException">No question fits.</exception>
    public Task<PartnerBook> ListAsync(CancellationToken cancellationToken) => FirstAsync(
        PartnerBook.Empty, () => ResellersAsync(ports, cancellationToken), () => providers.GetAsync(true, cancellationToken), cancellationToken);

    /// <summary>One customer's.</summary>
    /// <exception cref="AccessDeniedException">No question fits.</exception>
    public Task<PartnerSet> OfAsync(Guid customerId, CancellationToken cancellationToken) => FirstAsync(
        PartnerSet.None,
        async () => (await ports.Partners.ListResellersOfAsync(customerId, cancellationToken).ConfigureAwait(false))
            .Aggregate(PartnerSet.None(), (set, reseller) => set.With(reseller.ResellerId, reseller.Name)),
        async () => (await providers.GetAsync(true, cancellationToken).ConfigureAwait(false)).Of(customerId),
        cancellationToken);

    private static async Task<PartnerBook> ResellersAsync(IRelationshipPorts ports, CancellationToken cancellationToken) =>
        await PartnerBook.ReadAsync(ports.Customers, await ports.Partners.ListResellersAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private static async Task<PartnerBook> ProvidersAsync(IRelationshipPorts ports, CancellationToken cancellationToken) =>
        await PartnerBook.ReadAsync(ports.Customers, await ports.Partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<T> FirstAsync<T>(Func<T> nobody, Func<Task<T>> resellers, Func<Task<T>> ofProviders, CancellationToken cancellationToken)
    {
        var kind = await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false);
        if (kind == PartnerType.DirectBill)
        {
            return nobody();
        }

        try
        {
            return await (kind == PartnerType.IndirectReseller ? ofProviders() : resellers()).ConfigureAwait(false);
        }
        catch (AccessDeniedException) when (kind is null)
        {
            return await ofProviders().ConfigureAwait(false);
        }
    }
}
