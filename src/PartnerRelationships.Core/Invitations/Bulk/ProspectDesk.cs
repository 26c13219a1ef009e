using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>Invites prospects, one or thousands: none who is a customer already or was invited recently. Made for one command,
/// and used by many threads at once.</summary>
/// <param name="ports">Who invites.</param>
/// <param name="invitations">Drafts and keeps.</param>
public sealed class ProspectDesk(IInvitingPorts ports, InvitationDesk invitations)
{
    private readonly KnownCustomers customers = new(ports.Customers);

    /// <summary>Whether customers and those who were invited lately are invited anyway.</summary>
    public bool Force { get; init; }

    /// <summary>How long an invitation is waited for before there may be another one.</summary>
    public TimeSpan Recent { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The delegated admin rights to request in the same mail from prospects without a request of their own; null for none.</summary>
    public DelegatedAdminTerms? DelegatedAdmin { get; init; }

    /// <summary>Drafts an invitation without keeping it, and looks whether the prospect is a customer; only reads at the service.</summary>
    /// <exception cref="InvalidInputException">An address or culture cannot be one.</exception>
    /// <exception cref="NotFoundException">The provider is unknown.</exception>
    /// <exception cref="WrongConnectionException">Rights are asked for, and the connection does not reach Microsoft Graph (GraphNotReachable).</exception>
    public async Task<Prospect> DraftAsync(InvitationRequest request, CancellationToken cancellationToken)
    {
        var requestsRights = DelegatedAdmin is not null && request.DelegatedAdmin is null;
        if (requestsRights)
        {
            ports.DelegatedAdmin.Required();
            request = request with { DelegatedAdmin = RightsRequest.StandIn() };
        }

        var draft = await invitations.DraftAsync(request, cancellationToken).ConfigureAwait(false);
        return new Prospect(draft, await FindCustomerAsync(draft, cancellationToken).ConfigureAwait(false)) { RequestsRights = requestsRights };
    }

    /// <summary>Keeps the draft, unless the prospect was invited lately; by whatever process. Rights that it asks for are requested first.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written; where rights were requested by then, the message names the relationship (DelegatedAdminLeftOver).</exception>
    public async Task<Keeping> KeepAsync(Prospect prospect, CancellationToken cancellationToken)
    {
        var unless = Force ? [] : EarlierOnes(prospect.Draft);
        if (!prospect.RequestsRights || DelegatedAdmin is null)
        {
            return new Keeping(prospect.Draft, await invitations.KeepUnlessAsync(prospect.Draft, prospect.Note, unless, cancellationToken).ConfigureAwait(false));
        }

        // A prospect that is not invited is not asked for rights either.
        if (await FindEarlierAsync(unless, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            return new Keeping(prospect.Draft, earlier);
        }

        var draft = await RightsRequest.CarryOutAsync(ports, DelegatedAdmin, prospect.Name, prospect.Draft, cancellationToken).ConfigureAwait(false);
        await KeepRequestedAsync(draft, prospect, unless).ConfigureAwait(false);
        return new Keeping(draft, Earlier: null);
    }

    // The relationship exists by now: the invitation is returned even if the command is stopped.
    private async Task KeepRequestedAsync(ResellerInvitation draft, Prospect prospect, IReadOnlyCollection<InvitationFilter> unless)
    {
        ResellerInvitation? earlier;
        try
        {
            earlier = await invitations.KeepUnlessAsync(draft, prospect.Note, unless, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error)
        {
            throw LeftOver(draft, error.Message, error);
        }

        if (earlier is not null)
        {
            throw LeftOver(draft, prospect.Refusal(earlier), cause: null);
        }
    }

    private static LedgerException LeftOver(ResellerInvitation draft, string why, Exception? cause) =>
        new("DelegatedAdminLeftOver", $"The delegated admin relationship {draft.DelegatedAdminRelationshipId} was created in Microsoft Graph, but its invitation could not be saved: {why}", inner: cause)
        {
            RecommendedAction = ErrorIds.ActionOf("DelegatedAdminLeftOver"),
        };

    private async Task<ResellerInvitation?> FindEarlierAsync(List<InvitationFilter> unless, CancellationToken cancellationToken)
    {
        var first = new First();
        foreach (var filter in unless)
        {
            await invitations.ListAsync(filter, first, cancellationToken).ConfigureAwait(false);
        }

        return first.Found;
    }

    // With -Force the answer decides nothing, so it is optional; it still distinguishes an existing customer from an acceptance.
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
        filters.AddRange(AddressList.Of(draft.Email).Select(address => lately with { Email = address }));

        if (draft.Domain is { } domain)
        {
            filters.Add(lately with { Domain = domain });
        }

        if (draft is { Email: null, Domain: null, CustomerName: { } name })
        {
            filters.Add(lately with { NameAlone = name });
        }

        return filters;
    }

    private sealed class First : IResultSink<ResellerInvitation>
    {
        public ResellerInvitation? Found { get; private set; }

        public void Write(ResellerInvitation item) => Found ??= item;
    }
}
