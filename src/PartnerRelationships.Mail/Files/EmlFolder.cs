using System.IO;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Files;

/// <summary>A folder with a file for each mail.</summary>
public sealed class EmlFolder : IInvitationFiles
{
    private readonly MimeWriter writer = new();
    private readonly string folder;

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="MailException">It cannot be made (MailFileUnavailable).</exception>
    public EmlFolder(string folder)
    {
        this.folder = folder;
        FinishedFile.Guard(folder, () => Directory.CreateDirectory(folder));
    }

    /// <inheritdoc/>
    public bool IsFileEach => true;

    /// <summary>The file of an invitation.</summary>
    public string PathOf(ResellerInvitation invitation) => Path.Combine(folder, FileNames.Of(invitation));

    /// <inheritdoc/>
    public void Write(ResellerInvitation invitation, OutgoingMail mail) => FinishedFile.Write(PathOf(invitation), stream => writer.Write(mail, stream));

    /// <inheritdoc/>
    public void Complete()
    {
        // Each file is.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held open.
    }
}
