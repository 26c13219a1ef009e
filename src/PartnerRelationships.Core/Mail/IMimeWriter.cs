using System.IO;

namespace PartnerRelationships.Core.Mail;

/// <summary>Writes mails as MIME (RFC 5322), the form in which files and services take them.</summary>
public interface IMimeWriter
{
    /// <summary>Writes a mail, headers first.</summary>
    /// <exception cref="MailException">An address cannot be written (MailInvalid).</exception>
    void Write(OutgoingMail mail, Stream stream);
}
