using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Invitations.Links;

/// <summary>The links that one command needs, each asked for once: a link names no customer, so it is the same for all (contract §0.2).</summary>
internal sealed class LinkBook(IInvitationLinks invitations, IPartnerDirectory partners)
{
    private readonly AskedOnce<string, IReadOnlyList<IndirectProvider>> providers = new((_, token) => partners.ListProvidersAsync(token));
    private readonly AskedOnce<Guid, Uri> links = new((provider, token) => invitations.GetAsync(provider == Guid.Empty ? null : provider, token));

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
