using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Drafting;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Invitations;

/// <summary>Drafts invitations, edits them, and plays the customer where there is a sandbox.</summary>
/// <param name="ports">Whose invitations.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class InvitationDesk(IInvitingPorts ports, Guid correlationId)
{
    private readonly LinkBook links = new(ports.InvitationLinks, ports.Partners);

    /// <summary>A desk for one piece of work of its own.</summary>
    public InvitationDesk(IInvitingPorts ports)
        : this(ports, Guid.NewGuid())
    {
    }

    /// <summary>Drafts an invitation without keeping it; only reads at the service.</summary>
    /// <exception cref="NotFoundException">The provider is unknown.</exception>
    /// <exception cref="InvalidInputException">An address or culture cannot be one, the template is not right or lacks a value, or what came of it
    /// does not hold the link.</exception>
    /// <exception cref="AccessDeniedException">An application signed in alone.</exception>
    public async Task<ResellerInvitation> DraftAsync(InvitationRequest request, CancellationToken cancellationToken)
    {
        InvitationInput.Check(request);
        ports.SignIn.RequireUser("Inviting a customer");
        var (provider, link) = await links.FindAsync(request.Provider, cancellationToken).ConfigureAwait(false);
        var draft = Compose(request, provider, link);
        LinkGuard.Check(draft, ports.Html);
        return draft;
    }

    /// <summary>Keeps a drafted invitation.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task KeepAsync(ResellerInvitation draft, CancellationToken cancellationToken) =>
        ports.Invitations.AddAsync(draft, Event(EventKinds.InvitationDrafted, draft), cancellationToken);

    /// <summary>Keeps a drafted invitation unless there is one already.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="note">What the event says beside it; null for nothing.</param>
    /// <param name="unless">What must not be there.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    /// <returns>The one that is there already, and then nothing was kept; null when the draft was kept.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task<ResellerInvitation?> KeepUnlessAsync(ResellerInvitation draft, string? note, IReadOnlyCollection<InvitationFilter> unless, CancellationToken cancellationToken) =>
        ports.Invitations.AddUnlessAsync(draft, Event(EventKinds.InvitationDrafted, draft) with { Detail = note }, unless, cancellationToken);

    /// <summary>One invitation.</summary>
    /// <exception cref="NotFoundException">This partner has none of that id.</exception>
    public async Task<ResellerInvitation> GetAsync(Guid invitationId, CancellationToken cancellationToken) =>
        await ports.Invitations.FindAsync(ports.Profile.TenantId, invitationId, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException("InvitationNotFound", $"There is no invitation {invitationId} of {ports.Profile.Name}.")
        {
            RecommendedAction = "Get-ResellerInvitation lists the invitations in this ledger.",
        };

    /// <summary>Hands over the partner's invitations, oldest first.</summary>
    public Task ListAsync(InvitationFilter filter, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken) =>
        ports.Invitations.ListAsync(ports.Profile.TenantId, filter, sink, cancellationToken);

    /// <summary>Checks an edit: the links must stay, and a closed invitation is no longer a draft.</summary>
    /// <param name="invitation">The invitation as it stands.</param>
    /// <param name="edit">What changes.</param>
    /// <returns>The invitation as it would be.</returns>
    /// <exception cref="ConflictException">It is accepted already.</exception>
    /// <exception cref="InvalidInputException">The subject cannot be one, or the guard refuses a text.</exception>
    public ResellerInvitation Edit(ResellerInvitation invitation, InvitationEdit edit)
    {
        if (invitation.State == InvitationState.Accepted)
        {
            throw new ConflictException("InvitationAccepted", $"The invitation of {invitation} is already accepted and can no longer be edited.");
        }

        DraftInput.CheckSubject(edit.Subject);
        var edited = edit.Of(invitation) with { EditedOn = ports.Clock.Now };
        LinkGuard.Check(edited, ports.Html);
        return edited;
    }

    /// <summary>Edits the invitation that is kept, as <see cref="Edit"/> does; what somebody else changed in the meantime stays.</summary>
    /// <returns>The invitation as it is now.</returns>
    public Task<ResellerInvitation> EditAsync(Guid invitationId, InvitationEdit edit, CancellationToken cancellationToken) =>
        UpdateAsync(invitationId, current => Edit(current, edit), EventKinds.InvitationEdited, cancellationToken);

    /// <summary>Withdraws an invitation: our record only, for the link itself stays valid (contract §0.2), and a later acceptance is still noticed.</summary>
    /// <returns>The invitation as it is now.</returns>
    /// <exception cref="NotFoundException">This partner has none of that id.</exception>
    /// <exception cref="ConflictException">It is accepted already (InvitationAccepted).</exception>
    public Task<ResellerInvitation> WithdrawAsync(Guid invitationId, CancellationToken cancellationToken) => UpdateAsync(
        invitationId,
        current => current.State == InvitationState.Accepted
            ? throw new ConflictException("InvitationAccepted", $"The invitation of {current} is already accepted and can no longer be withdrawn.")
            : current.WithdrawnBy(ports.Clock.Now),
        EventKinds.InvitationWithdrawn,
        cancellationToken);

    /// <summary>The customer's side, where there is one.</summary>
    /// <exception cref="WrongConnectionException">The connection is no sandbox: there the customer accepts, not we.</exception>
    public ICustomerConsent RequireConsent() => ports.Consent
        ?? throw new WrongConnectionException("SandboxOnly", "Only the customer can accept this invitation. This command acts as the customer, in a sandbox only.")
        {
            RecommendedAction = "Send the link to the customer, or rehearse with Connect-PartnerCenter -Sandbox.",
        };

    /// <summary>Accepts an invitation as its customer would, and notes it; the delegated admin rights that it asks for are granted as well.</summary>
    /// <param name="invitation">The invitation.</param>
    /// <param name="customerName">Who accepts; null for whom it names.</param>
    /// <param name="resellerOnly">Whether no admin rights are granted.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="WrongConnectionException">The connection is no sandbox.</exception>
    /// <exception cref="InvalidInputException">The accepting customer is unknown, or the sandbox refuses the link.</exception>
    public async Task<PartnerCustomer> AcceptAsync(ResellerInvitation invitation, string? customerName, bool resellerOnly, CancellationToken cancellationToken)
    {
        var consent = RequireConsent();
        if (invitation.IsForRightsAlone() && invitation.CustomerId is { } known)
        {
            await consent.ApproveDelegatedAdminAsync(invitation.DelegatedAdminRelationshipId!, known, cancellationToken).ConfigureAwait(false);
            await NoteAcceptanceAsync(invitation, known, cancellationToken).ConfigureAwait(false);
            return await ports.Customers.GetAsync(known, cancellationToken).ConfigureAwait(false);
        }

        var name = customerName ?? invitation.CustomerName ?? invitation.Domain
            ?? throw new InvalidInputException("CustomerNameMissing", "The invitation names no customer, so give the customer who accepts.")
            {
                RecommendedAction = "Give -CustomerName.",
            };
        var request = new ConsentRequest(invitation.Link, name, invitation.Domain, invitation.Email, invitation.Culture);
        var customer = await consent.AcceptAsync(request, cancellationToken).ConfigureAwait(false);
        await NoteAcceptanceAsync(invitation, customer.CustomerId, cancellationToken).ConfigureAwait(false);
        if (invitation.DelegatedAdminRelationshipId is { } rights && !resellerOnly)
        {
            await consent.ApproveDelegatedAdminAsync(rights, customer.CustomerId, cancellationToken).ConfigureAwait(false);
        }

        return customer;
    }

    private Task<ResellerInvitation> NoteAcceptanceAsync(ResellerInvitation invitation, Guid customerId, CancellationToken cancellationToken) =>
        UpdateAsync(invitation.InvitationId, current => current.AcceptedBy(customerId, InvitationMatch.TenantId, ports.Clock.Now), EventKinds.InvitationAccepted, cancellationToken);

    private Task<ResellerInvitation> UpdateAsync(Guid invitationId, Func<ResellerInvitation, ResellerInvitation> change, string kind, CancellationToken cancellationToken) =>
        ports.Invitations.UpdateAsync(ports.Profile.TenantId, invitationId, change, changed => Event(kind, changed), cancellationToken);

    private RelationshipEvent Event(string kind, ResellerInvitation invitation) =>
        EventDraft.Of(ports, kind, correlationId) with { InvitationId = invitation.InvitationId, CustomerId = invitation.CustomerId };

    private ResellerInvitation Compose(InvitationRequest request, IndirectProvider? provider, Uri link)
    {
        var blank = new ResellerInvitation
        {
            InvitationId = Guid.NewGuid(),
            PartnerTenantId = ports.Profile.TenantId,
            Link = link,
            DelegatedAdminRelationshipId = request.DelegatedAdmin?.RelationshipId,
            DelegatedAdminLink = request.DelegatedAdmin?.Link,
            ProviderId = provider?.ProviderId,
            ProviderName = provider?.Name,
            CustomerId = request.CustomerId,
            CustomerName = request.CustomerName,
            Email = request.Email is { } email ? AddressList.Joined(email) : null,
            Domain = request.Domain is { } domain ? DomainNames.Ascii(domain) : null,
            Culture = request.Culture,
            Channel = request.Channel,
            State = InvitationState.Drafted,
            CreatedOn = ports.Clock.Now,
        };
        var template = request.Templates.For(request.Culture);
        return template.Fill(blank, InvitationFields.Of(blank, ports.Profile.Name, template.Language, request.Fields));
    }
}
