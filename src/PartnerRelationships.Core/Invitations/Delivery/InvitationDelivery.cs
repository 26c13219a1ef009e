using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>Sends invitations, each once: that it is about to be sent is in the ledger before the mail leaves, and how that ended after it.
/// Whatever happens in between, the invitation is in doubt, and in doubt nothing is repeated by itself.</summary>
/// <param name="ports">Whose invitations.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
/// <param name="request">How they are sent.</param>
public sealed class InvitationDelivery(IInvitationPorts ports, Guid correlationId, DeliveryRequest request)
{
    private readonly SendingPace pace = new(ports.Clock, request.MaximumPerMinute);

    /// <summary>The mail as it would be sent now; sends and keeps nothing.</summary>
    /// <exception cref="ConflictException">It is not sent in its present state: InvitationClosed, InvitationInDoubt, InvitationAlreadySent, InvitationNotSent,
    /// ReminderTooSoon.</exception>
    /// <exception cref="InvalidInputException">It has no address, or its text does not hold the link.</exception>
    public OutgoingMail Prepare(ResellerInvitation invitation)
    {
        var now = ports.Clock.Now;
        DeliveryRules.Check(invitation, request, now);
        var mail = InvitationMail.Compose(invitation, request.From, ports.Html, now);
        var subject = request.Reminder ? ReminderSubject.Of(mail.Subject, mail.Culture) : mail.Subject;
        return mail with { ReplyTo = request.ReplyTo, Subject = subject };
    }

    /// <summary>Sends one mail.</summary>
    /// <returns>The invitation as it stands now.</returns>
    /// <exception cref="ConflictException">As <see cref="Prepare"/>; or the outcome is unknown (InvitationInDoubt).</exception>
    /// <exception cref="MailException">It was refused (MailRefused, MailRefusedForNow), or the server cannot be used, or is too fast for it however long is waited
    /// (MailTooFast): for certain nothing was sent.</exception>
    public async Task<ResellerInvitation> SendAsync(Guid invitationId, IMailTransport transport, CancellationToken cancellationToken)
    {
        for (var refusals = 0; ;)
        {
            await pace.TurnAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await SendOnceAsync(invitationId, transport, cancellationToken).ConfigureAwait(false);
            }
            catch (MailException error) when (error.ErrorId == "MailTooFast" && ++refusals < SendingPace.MostTries && SendingPace.CanWait(error.Fault?.RetryAfter))
            {
                await pace.RestAsync(error.Message, refusals, error.Fault?.RetryAfter, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<ResellerInvitation> SendOnceAsync(Guid invitationId, IMailTransport transport, CancellationToken cancellationToken)
    {
        await transport.OpenAsync(cancellationToken).ConfigureAwait(false);
        var mail = await IntendAsync(invitationId, cancellationToken).ConfigureAwait(false);
        MailReceipt receipt;
        try
        {
            receipt = await transport.SendAsync(mail, cancellationToken).ConfigureAwait(false);
        }
        catch (MailException error)
        {
            await NoteAsync(invitationId, mail, new MailReceipt(MailOutcome.Refused, error.Message)).ConfigureAwait(false);
            throw;
        }

        var invitation = await NoteAsync(invitationId, mail, receipt).ConfigureAwait(false);
        return receipt.Outcome switch
        {
            MailOutcome.Accepted => invitation,
            MailOutcome.Refused => throw DeliveryErrors.Refused(invitation),
            _ => throw DeliveryErrors.InDoubt(invitation),
        };
    }

    // The mail is made from the invitation as it stands inside the transaction: no edit is lost, and of two who send it one comes too late.
    private async Task<OutgoingMail> IntendAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        OutgoingMail mail = null!;
        await ports.Invitations.UpdateAsync(
            ports.Profile.TenantId,
            invitationId,
            current => current.Leaving((mail = Prepare(current)).MessageId, request.Via),
            changed => Event(EventKinds.InvitationSending, changed, $"{request.Via} {changed.MessageId}"),
            cancellationToken).ConfigureAwait(false);
        return mail;
    }

    // Not to be cancelled: what is known is kept.
    private Task<ResellerInvitation> NoteAsync(Guid invitationId, OutgoingMail mail, MailReceipt receipt) => receipt.Outcome switch
    {
        MailOutcome.Accepted => UpdateAsync(invitationId, current => current.Taken(mail.Date, request.Reminder, receipt.Note), EventKinds.InvitationSent, receipt.Note),
        MailOutcome.Refused => UpdateAsync(invitationId, current => current.NotTaken(receipt.Note), EventKinds.InvitationNotSent, receipt.Note),
        _ => UpdateAsync(invitationId, current => current with { DeliveryNote = receipt.Note }, EventKinds.InvitationSending, receipt.Note),
    };

    private Task<ResellerInvitation> UpdateAsync(Guid invitationId, Func<ResellerInvitation, ResellerInvitation> change, string kind, string? detail) =>
        ports.Invitations.UpdateAsync(ports.Profile.TenantId, invitationId, change, changed => Event(kind, changed, detail), CancellationToken.None);

    private RelationshipEvent Event(string kind, ResellerInvitation invitation, string? detail) =>
        EventDraft.Of(ports, kind, correlationId) with { InvitationId = invitation.InvitationId, Detail = detail };
}
