using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>Hands invitations over for somebody else to send. The ledger says so once the file is complete, or the draft is open.</summary>
/// <param name="ports">Whose invitations.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
/// <param name="from">The sender; null for the person who opens them.</param>
public sealed class InvitationExport(IInvitationPorts ports, Guid correlationId, MailParty? from)
{
    /// <summary>The draft of a mail; keeps nothing.</summary>
    /// <exception cref="ConflictException">It is accepted or withdrawn (InvitationClosed), or in doubt (InvitationInDoubt).</exception>
    /// <exception cref="InvalidInputException">Its text does not hold the link.</exception>
    public OutgoingMail Prepare(ResellerInvitation invitation)
    {
        DeliveryRules.RequireCertain(invitation);
        return InvitationMail.Compose(invitation, from, ports.Html, ports.Clock.Now) with { IsDraft = true };
    }

    /// <summary>An invitation that goes into a file with others, and its draft.</summary>
    /// <inheritdoc cref="Prepare"/>
    /// <exception cref="LedgerException">Somebody altered it outside the module (LedgerCorrupt).</exception>
    public async Task<(ResellerInvitation Invitation, OutgoingMail Mail)> PrepareAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(invitationId, cancellationToken).ConfigureAwait(false);
        return (read, Prepare(read));
    }

    /// <summary>Hands one over and notes it. When it turns out that it was edited since it was read, it is handed over again as
    /// it is.</summary>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="handOver">Writes or opens the draft.</param>
    /// <param name="where">What the ledger says about where it went.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    /// <returns>The invitation as it stands now.</returns>
    /// <exception cref="ConflictException">As <see cref="Prepare"/>.</exception>
    public async Task<ResellerInvitation> HandOverAsync(
        Guid invitationId, Action<ResellerInvitation, OutgoingMail> handOver, string where, CancellationToken cancellationToken)
    {
        for (var read = await ReadAsync(invitationId, cancellationToken).ConfigureAwait(false); ;)
        {
            var mail = Prepare(read);
            handOver(read, mail);
            try
            {
                return await NoteAsync(read, mail.MessageId, where, cancellationToken).ConfigureAwait(false);
            }
            catch (EditedSinceException edited)
            {
                read = edited.Current;
            }
        }
    }

    /// <summary>Notes what was handed over together with others.</summary>
    /// <returns>The invitation as it stands now.</returns>
    public Task<ResellerInvitation> NoteAsync(Guid invitationId, string messageId, string where, CancellationToken cancellationToken) =>
        NoteAsync(invitationId, current => current.WrittenOut(ports.Clock.Now, messageId), where, cancellationToken);

    private Task<ResellerInvitation> ReadAsync(Guid invitationId, CancellationToken cancellationToken) =>
        ports.Invitations.ReadUnalteredAsync(ports.Profile.TenantId, invitationId, cancellationToken);

    private Task<ResellerInvitation> NoteAsync(ResellerInvitation read, string messageId, string where, CancellationToken cancellationToken) => NoteAsync(
        read.InvitationId,
        current => IsSameMail(current, read) ? current.WrittenOut(ports.Clock.Now, messageId) : throw new EditedSinceException(current),
        where,
        cancellationToken);

    private Task<ResellerInvitation> NoteAsync(Guid invitationId, Func<ResellerInvitation, ResellerInvitation> change, string where, CancellationToken cancellationToken) =>
        ports.Invitations.UpdateAsync(
            ports.Profile.TenantId,
            invitationId,
            change,
            changed => EventDraft.Of(ports, EventKinds.InvitationExported, correlationId) with { InvitationId = changed.InvitationId, Detail = where },
            cancellationToken);

    // What does not show in the mail may change; a state that forbids it may not have been reached.
    private static bool IsSameMail(ResellerInvitation current, ResellerInvitation read) =>
        (current.Subject, current.Body, current.HtmlBody, current.Email, current.CustomerName, current.Culture, current.Link.OriginalString)
            == (read.Subject, read.Body, read.HtmlBody, read.Email, read.CustomerName, read.Culture, read.Link?.OriginalString)
        && current.State is not (InvitationState.Accepted or InvitationState.Withdrawn or InvitationState.InDoubt);

    /// <summary>Leaves the transaction: the draft was made of an older text.</summary>
    private sealed class EditedSinceException(ResellerInvitation current) : Exception
    {
        public ResellerInvitation Current => current;
    }
}
