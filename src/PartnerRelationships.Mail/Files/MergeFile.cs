using System.IO;
using System.Text;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Mail.Files;

/// <summary>A table for a mail merge: RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read it as it is. No cell is a formula.</summary>
public sealed class MergeFile : SingleFile
{
    private static readonly string[] Columns = ["InvitationId", "CustomerName", "Email", "Domain", "Culture", "Channel", "ProviderName", "Link", "Subject", "Body", "HtmlBody"];
    private bool begun;

    /// <summary>Begins the table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether what is there is replaced when this one is complete.</param>
    /// <exception cref="ConflictException">There is a file already (MailFileExists).</exception>
    public MergeFile(string path, bool overwrite)
        : base(path, overwrite)
    {
    }

    private protected override void Append(ResellerInvitation invitation, OutgoingMail mail, Stream stream)
    {
        if (!begun)
        {
            begun = true;
            Write(stream, Encoding.UTF8.GetPreamble());
            WriteRow(stream, Columns);
        }

        WriteRow(
            stream,
            invitation.InvitationId.ToString(),
            invitation.CustomerName,
            invitation.Email,
            invitation.Domain,
            invitation.Culture,
            invitation.Channel,
            invitation.ProviderName,
            invitation.Link.OriginalString,
            mail.Subject,
            mail.Text,
            mail.Html);
    }

    private static void WriteRow(Stream stream, params string?[] cells) =>
        Write(stream, Encoding.UTF8.GetBytes(CsvRows.Of(cells)));

    private static void Write(Stream stream, byte[] bytes) => stream.Write(bytes, 0, bytes.Length);
}
