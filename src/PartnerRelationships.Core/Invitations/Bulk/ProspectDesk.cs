using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>Invites prospects, one or thousands: nobody who is a customer already, nobody who was invited lately. Made for one command,
/// and used by many threads at once.</summary>
/// <param name="session">Who invites.</param>
/// <param name="invitations">Drafts and keeps.</param>
public sealed class ProspectDesk(PartnerSession session, InvitationDesk invitations)
{
    private readonly KnownCustomers customers = new(session.Customers);

    /// <summary>Whether customers and those who were invited lately are invited all the same.</summary>
    public bool Force { get; init; }

    /// <summary>How long an invitation is waited for before there may be another one.</summary>
    public TimeSpan Recent { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Drafts an invitation without keeping it, and looks whether the prospect is a customer; only reads at the service.</summary>
    /// <exception cref="InvalidInputException">An address or culture cannot be one.</exception>
    /// <exception cref="NotFoundException">The provider is unknown.</exception>
    public async Task<Prospect> DraftAsync(InvitationRequest request, CancellationToken cancellationToken)
    {
        var draft = await invitations.DraftAsync(request, cancellationToken).ConfigureAwait(false);
        return new Prospect(draft, await FindCustomerAsync(draft, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Keeps the draft, unless the prospect was invited lately; by whatever process.</summary>
    /// <returns>The invitation that it has already, and then nothing was kept; null when the draft was kept.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task<ResellerInvitation?> KeepAsync(Prospect prospect, CancellationToken cancellationToken) =>
        invitations.KeepUnlessAsync(prospect.Draft, prospect.Note, Force ? [] : EarlierOnes(prospect.Draft), cancellationToken);

    // With -Force the answer decides nothing, so that it need not be had; it still tells an old customer from an acceptance.
    private async Task<CustomerMatch?> FindCustomerAsync(ResellerInvitation draft, CancellationToken cancellationToken)
    {
        try
        {
            return await customers.FindAsync(draft, cancellationToken).ConfigureAwait(false);
        }
        catch (AccessDeniedException) when (Force)
        {
            return null;
        }
    }

    private List<InvitationFilter> EarlierOnes(ResellerInvitation draft)
    {
        var lately = new InvitationFilter { States = InvitationStates.Awaited, CreatedSince = draft.CreatedOn - Recent };
        var filters = new List<InvitationFilter>();
        if (draft.Email is { } email)
        {
            filters.Add(lately with { Email = email });
        }

        if (draft.Domain is { } domain)
        {
            filters.Add(lately with { Domain = domain });
        }

        return filters;
    }
}
