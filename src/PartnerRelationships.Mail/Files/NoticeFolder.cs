using System.IO;
using System.Text;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Files;

/// <summary>A folder with a file for each notice.</summary>
/// <param name="folder">The folder, absolute; it is made with the first file.</param>
/// <param name="format">What is written.</param>
public sealed class NoticeFolder(string folder, RemovalNoticeFormat format) : INoticeFiles
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private readonly MimeWriter writer = new();

    private string Extension => format switch
    {
        RemovalNoticeFormat.Text => ".txt",
        RemovalNoticeFormat.Html => ".html",
        _ => ".eml",
    };

    /// <inheritdoc/>
    public string Write(CustomerRemovalNotice notice, OutgoingMail mail, bool overwrite)
    {
        var path = Path.Combine(folder, FileNames.Of(notice.Name, (notice.ProviderId ?? notice.CustomerId).ToString()!, Extension));
        FinishedFile.Guard(folder, () => OwnFile.CreateFolder(folder));
        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("RemovalNoticeExists", $"The notice already exists: '{path}'.")
            {
                RecommendedAction = "Somebody may have edited it. Choose another folder, or replace it with -Force.",
            };
        }

        FinishedFile.Write(path, stream => Write(mail, stream), overwrite);
        return path;
    }

    private void Write(OutgoingMail mail, Stream stream)
    {
        if (format == RemovalNoticeFormat.Eml)
        {
            writer.Write(mail, stream);
            return;
        }

        var bytes = Utf8.GetBytes(format == RemovalNoticeFormat.Html ? mail.Html! : new DraftText(mail.Subject, mail.Text, 1).ToString());
        stream.Write(bytes, 0, bytes.Length);
    }
}
