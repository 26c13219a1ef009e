using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>Notes what came back. A report is believed only when it names the Message-Id of the last mail: nobody else can know that.</summary>
/// <param name="ports">Whose invitations.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class BounceDesk(IInvitationPorts ports, Guid correlationId)
{
    private const int LongestNote = 500;

    /// <summary>The invitation whose last mail came back; null when the report is about none, or about an earlier mail, or it is known already.</summary>
    public async Task<ResellerInvitation?> FindAsync(BounceReport report, CancellationToken cancellationToken)
    {
        if (InvitationMail.InvitationOf(report.MessageId) is not { } id)
        {
            return null;
        }

        var invitation = await ports.Invitations.FindAsync(ports.Profile.TenantId, id, cancellationToken).ConfigureAwait(false);
        return invitation is not null && IsNews(invitation, report) ? invitation : null;
    }

    /// <summary>Notes it.</summary>
    /// <returns>The invitation as it stands now.</returns>
    public Task<ResellerInvitation> NoteAsync(ResellerInvitation invitation, BounceReport report, CancellationToken cancellationToken)
    {
        var note = NoteOf(report);
        return ports.Invitations.UpdateAsync(
            ports.Profile.TenantId,
            invitation.InvitationId,
            current => IsNews(current, report) ? current.CameBack(ports.Clock.Now, note) : current,
            changed => EventDraft.Of(ports, EventKinds.InvitationBounced, correlationId) with { InvitationId = changed.InvitationId, Detail = note },
            cancellationToken);
    }

    private static bool IsNews(ResellerInvitation invitation, BounceReport report) =>
        invitation.MessageId == report.MessageId
        && invitation.State is (InvitationState.Sent or InvitationState.InDoubt or InvitationState.Exported);

    // It is a stranger's text: one line of it, and no more.
    private static string NoteOf(BounceReport report)
    {
        var note = ScreenText.OneLine($"{report.Status} {report.Reason}")!.Trim();
        return note.Length <= LongestNote ? note : note.Substring(0, LongestNote);
    }
}
