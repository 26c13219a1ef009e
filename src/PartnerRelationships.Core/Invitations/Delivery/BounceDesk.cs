using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>Records what bounced. A report counts only if it names the Message-Id of the last mail, which nobody else can know.</summary>
/// <param name="ports">Whose invitations.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class BounceDesk(IInvitationPorts ports, Guid correlationId)
{
    private const int LongestNote = 500;

    /// <summary>The invitation whose last mail came back; null when the report is about none, or about an earlier mail, or it is known already.</summary>
    public async Task<ResellerInvitation?> FindAsync(BounceReport report, CancellationToken cancellationToken)
    {
        foreach (var id in report.MessageIds.Select(InvitationMail.InvitationOf).OfType<Guid>().Distinct())
        {
            var invitation = await ports.Invitations.FindAsync(ports.Profile.TenantId, id, cancellationToken).ConfigureAwait(false);
            if (invitation is not null && IsNews(invitation, report))
            {
                return invitation;
            }
        }

        return null;
    }

    /// <summary>Notes it.</summary>
    /// <returns>The invitation as it stands now.</returns>
    public Task<ResellerInvitation> NoteAsync(ResellerInvitation invitation, BounceReport report, CancellationToken cancellationToken)
    {
        var note = NoteOf(invitation, report);
        return ports.Invitations.UpdateAsync(
            ports.Profile.TenantId,
            invitation.InvitationId,
            current => IsNews(current, report) ? current.CameBack(ports.Clock.Now, note) : current,
            changed => EventDraft.Of(ports, EventKinds.InvitationBounced, correlationId) with { InvitationId = changed.InvitationId, Detail = note },
            cancellationToken);
    }

    private static bool IsNews(ResellerInvitation invitation, BounceReport report) =>
        report.MessageIds.Contains(invitation.MessageId)
        && invitation.State is (InvitationState.Sent or InvitationState.InDoubt or InvitationState.Exported);

    // The text is untrusted: only one line of it is shown.
    private static string NoteOf(ResellerInvitation invitation, BounceReport report)
    {
        var who = report.Recipient is { } one && AddressList.Of(invitation.Email).Skip(1).Any() ? one + ":" : "";
        var note = ScreenText.OneLine($"{who} {report.Status} {report.Reason}")!.Trim();
        return note.Length <= LongestNote ? note : note.Substring(0, LongestNote);
    }
}
