using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Relationships;

/// <summary>Reads every tie to a customer. Keep one for a run over many customers: it remembers who belongs to which provider.</summary>
public sealed class RelationshipReader(IRelationshipPorts ports)
{
    private readonly ProviderMembership membership = new(ports.Customers, ports.Partners);

    /// <summary>Reads the ties to one customer; a tenant without any is a normal answer.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    /// <exception cref="AccessDeniedException">An application signed in alone.</exception>
    public async Task<CustomerRelationship> ReadAsync(Guid customerId, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser("Reading the partners of a customer");
        var customer = await ports.Customers.ReadStateAsync(customerId, cancellationToken).ConfigureAwait(false);
        var partners = customer.IsGone ? [] : await PartnersOfAsync(customerId, cancellationToken).ConfigureAwait(false);
        return new CustomerRelationship
        {
            CustomerId = customerId,
            Name = customer.Name,
            Domain = customer.Domain,
            Reseller = customer.Relationship,
            DelegatedAdmin = customer.DelegatedAdmin,
            IndirectPartners = partners?.Select(partner => partner.Name).ToArray(),
            IndirectPartnerIds = partners?.Select(partner => partner.Id).ToArray(),
            ReadOn = ports.Clock.Now,
        };
    }

    private async Task<IReadOnlyList<(Guid Id, string Name)>?> PartnersOfAsync(Guid customerId, CancellationToken cancellationToken)
    {
        foreach (var ask in Questions(await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false)))
        {
            try
            {
                return await ask(customerId, cancellationToken).ConfigureAwait(false);
            }
            catch (AccessDeniedException)
            {
                // The service answers only the question that fits the kind of partner (code 1002): the next one may.
            }
        }

        return null;
    }

    private IEnumerable<Func<Guid, CancellationToken, Task<IReadOnlyList<(Guid Id, string Name)>>>> Questions(PartnerType? type) => type switch
    {
        PartnerType.DirectBill => [NobodyAsync],
        PartnerType.IndirectProvider => [ResellersAsync],
        PartnerType.IndirectReseller => [ProvidersAsync],
        _ => [ResellersAsync, ProvidersAsync],
    };

    private static Task<IReadOnlyList<(Guid Id, string Name)>> NobodyAsync(Guid customerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(Guid Id, string Name)>>([]);

    private async Task<IReadOnlyList<(Guid Id, string Name)>> ResellersAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var resellers = await ports.Partners.ListResellersOfAsync(customerId, cancellationToken).ConfigureAwait(false);
        return resellers.Select(reseller => (reseller.ResellerId, reseller.Name)).ToArray();
    }

    private async Task<IReadOnlyList<(Guid Id, string Name)>> ProvidersAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var providers = await membership.OfAsync(customerId, cancellationToken).ConfigureAwait(false);
        return providers.Select(provider => (provider.ProviderId, provider.Name)).ToArray();
    }
}
