using System.IO;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Messages;

namespace PartnerRelationships.Mail;

/// <summary>Writes mails with MimeKit.</summary>
public sealed class MimeWriter : IMimeWriter
{
    /// <inheritdoc/>
    public void Write(OutgoingMail mail, Stream stream)
    {
        using var message = MimeComposer.Compose(mail);
        message.WriteTo(stream);
    }
}
