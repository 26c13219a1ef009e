using System;

namespace PartnerRelationships.Core.Mail;

/// <summary>Invitations as files. A file has its name only when all of it is there. Safe to use from several threads.</summary>
public interface IInvitationFiles : IDisposable
{
    /// <summary>Whether each invitation has a file of its own, which is complete when <see cref="Write"/> returns; else all are complete with <see cref="Complete"/>.</summary>
    bool IsFileEach { get; }

    /// <summary>Writes one.</summary>
    /// <exception cref="ConflictException">It has a file already, and that is not to be replaced (MailFileExists).</exception>
    /// <exception cref="MailException">It cannot be written (MailFileUnavailable, MailInvalid).</exception>
    void Write(ResellerInvitation invitation, OutgoingMail mail);

    /// <summary>Ends the file and gives it its name.</summary>
    /// <exception cref="MailException">It cannot be written (MailFileUnavailable).</exception>
    void Complete();
}
