using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <content>Where invitations go: files, the mail program, the clipboard.</content>
public sealed partial class ExportResellerInvitationCommand
{
    private readonly List<(Guid InvitationId, string MessageId)> written = [];
    private IInvitationFiles? files;
    private bool isClipboardTaken;

    private string Action => ParameterSetName switch
    {
        OpenSet => "Open in the mail program",
        ClipboardSet => "Copy to the clipboard",
        _ => $"Write to '{Path}'",
    };

    // Files are opened when the first one comes: -WhatIf leaves nothing behind.
    private IInvitationFiles Files => files ??= ServiceFactory.InvitationFiles(Format, PathTo(Path), Force);

    private void HandOver(ResellerInvitation invitation)
    {
        if (ParameterSetName == PathSet && !Files.IsFileEach)
        {
            Append(invitation.InvitationId);
            return;
        }

        Action<ResellerInvitation, OutgoingMail> handOver = ParameterSetName switch
        {
            OpenSet => OpenDraft,
            ClipboardSet => TakeClipboard(),
            _ => Files.Write,
        };
        work.Add(invitation.InvitationId, Task.Run(() => export.HandOverAsync(invitation.InvitationId, handOver, Where, StopToken)));
    }

    private void Append(Guid invitationId)
    {
        var (read, mail) = Await(token => export.PrepareAsync(invitationId, token));
        Files.Write(read, mail);
        written.Add((invitationId, mail.MessageId));
    }

    private string Where => ParameterSetName == PathSet ? Path : ParameterSetName.ToLowerInvariant();

    // One text for all invitations fits none of them; the second would silently replace the first one.
    private Action<ResellerInvitation, OutgoingMail> TakeClipboard()
    {
        if (isClipboardTaken)
        {
            throw new ConflictException("ClipboardTaken", "The clipboard holds only one invitation, and another one is already there.");
        }

        isClipboardTaken = true;
        return (_, mail) => ServiceFactory.Desktop.Copy(mail.Text);
    }

    // In the user's own folder: others may read what lies in the one for temporary files.
    private static void OpenDraft(ResellerInvitation invitation, OutgoingMail mail)
    {
        var folder = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(ServiceFactory.DefaultLedger)!, "drafts");
        ServiceFactory.Desktop.Open(MailtoLink.Of(invitation.Email, mail.Subject, mail.Text) ?? ServiceFactory.DraftFile(folder, invitation, mail));
    }

    private void CompleteFile()
    {
        if (written.Count == 0)
        {
            return;
        }

        Files.Complete();
        foreach (var (invitationId, messageId) in written)
        {
            work.Add(invitationId, Task.Run(() => export.NoteAsync(invitationId, messageId, Where, StopToken)));
            Emit(all: false);
        }
    }
}
