using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>The mail that asks a customer for its successor: one invitation of the ledger, so that it is sent, exported, reminded of and comes back as any other.</summary>
internal sealed class SuccessorMail(RenewalWork work, CustomerLog log, PlannedCustomer planned)
{
    private readonly Guid id = RenewalIds.OfInvitation(work.RunId, planned.CustomerId);

    /// <summary>Drafts it, once.</summary>
    public async Task DraftAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken)
    {
        if (log.Find(StepKind.InviteCustomer) is { State: StepState.Done })
        {
            return;
        }

        if (await FindAsync(cancellationToken).ConfigureAwait(false) is null)
        {
            var invitation = await ComposeAsync(successor, cancellationToken).ConfigureAwait(false);
            // The previous holder of the claim, silent for too long, may reach this point at the same time.
            await work.Ports.Invitations.AddUnlessAsync(invitation, Event(EventKinds.InvitationDrafted), [new InvitationFilter { InvitationId = id }], cancellationToken).ConfigureAwait(false);
        }

        log.NoteReading(StepKind.InviteCustomer, StepState.Done, id.ToString(), $"The mail is the invitation {id} of the ledger.");
    }

    /// <summary>Notes that the customer approved.</summary>
    public Task AcceptAsync(CancellationToken cancellationToken) =>
        CloseAsync(invitation => invitation.AcceptedBy(planned.CustomerId, InvitationMatch.TenantId, work.Clock.Now), EventKinds.InvitationAccepted, cancellationToken);

    /// <summary>Records that an answer is no longer awaited.</summary>
    public Task WithdrawAsync(CancellationToken cancellationToken) =>
        CloseAsync(invitation => invitation.WithdrawnBy(work.Clock.Now), EventKinds.InvitationWithdrawn, cancellationToken);

    private async Task CloseAsync(Func<ResellerInvitation, ResellerInvitation> change, string kind, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken).ConfigureAwait(false) is { State: not (InvitationState.Accepted or InvitationState.Withdrawn) })
        {
            await work.Ports.Invitations.UpdateAsync(work.Ports.Profile.TenantId, id, change, _ => Event(kind), cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ResellerInvitation?> FindAsync(CancellationToken cancellationToken) => work.Ports.Invitations.FindAsync(work.Ports.Profile.TenantId, id, cancellationToken);

    private RelationshipEvent Event(string kind) => EventDraft.Of(work.Ports, kind, work.CorrelationId) with { InvitationId = id, CustomerId = planned.CustomerId };

    private async Task<ResellerInvitation> ComposeAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken)
    {
        var draft = (await work.Requester.PlanAsync(successor.RelationshipId, cancellationToken).ConfigureAwait(false)).Invitation;
        return new ResellerInvitation
        {
            InvitationId = id,
            PartnerTenantId = work.Ports.Profile.TenantId,
            Link = draft.Link,
            DelegatedAdminRelationshipId = draft.RelationshipId,
            CustomerId = planned.CustomerId,
            CustomerName = draft.CustomerName ?? planned.Name,
            Email = await AddressAsync(cancellationToken).ConfigureAwait(false),
            Domain = planned.Domain,
            Culture = draft.Culture,
            Channel = RenewalKind.Channel,
            Subject = draft.Subject,
            Body = draft.Body,
            HtmlBody = draft.HtmlBody,
            State = InvitationState.Drafted,
            CreatedOn = work.Clock.Now,
        };
    }

    // Without an address it is a draft anyway: somebody writes the address in.
    private async Task<string?> AddressAsync(CancellationToken cancellationToken)
    {
        try
        {
            var customer = await work.Ports.Customers.GetAsync(planned.CustomerId, cancellationToken).ConfigureAwait(false);
            return customer.Email is { } email && DraftInput.IsAddress(email) ? AddressList.Joined(email) : null;
        }
        catch (PartnerRelationshipsException error) when (error is NotFoundException or NoRelationshipException or AccessDeniedException)
        {
            return null;
        }
    }
}
