namespace PartnerRelationships.Core.Mail;

/// <summary>Notices as files, one each. A file has its name only when all of it is there. Safe to use from several threads.</summary>
public interface INoticeFiles
{
    /// <summary>Writes one.</summary>
    /// <param name="notice">The notice; it names the file.</param>
    /// <param name="mail">The same as a mail.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="ConflictException">There is a file for this recipient already (RemovalNoticeExists).</exception>
    /// <exception cref="MailException">It cannot be written (MailFileUnavailable, MailInvalid).</exception>
    string Write(CustomerRemovalNotice notice, OutgoingMail mail, bool overwrite);
}
