using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Invitations;

/// <summary>The links that one command needs, each asked for once: a link names no customer, so it is the same for all (contract §0.2).</summary>
internal sealed class LinkBook(PartnerSession session)
{
    private readonly AskedOnce<string, IReadOnlyList<IndirectProvider>> providers = new((_, token) => session.Partners.ListProvidersAsync(token));
    private readonly AskedOnce<Guid, Uri> links = new((provider, token) => session.InvitationLinks.GetAsync(provider == Guid.Empty ? null : provider, token));

    /// <summary>The provider that is meant, if one is, and the link that ties a customer to it as well.</summary>
    /// <exception cref="NotFoundException">The provider is unknown.</exception>
    public async Task<(IndirectProvider? Provider, Uri Link)> FindAsync(PartnerReference? reference, CancellationToken cancellationToken)
    {
        if (reference is null)
        {
            return (null, await links.GetAsync(Guid.Empty, cancellationToken).ConfigureAwait(false));
        }

        var provider = PartnerLookup.FindProvider(await providers.GetAsync("", cancellationToken).ConfigureAwait(false), reference);
        var link = await links.GetAsync(provider.ProviderId, cancellationToken).ConfigureAwait(false);
        return (provider, InvitationLink.WithProvider(link, provider.ProviderId));
    }
}
