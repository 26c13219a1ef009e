using System.Collections.Concurrent;
using System.IO;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Files;

/// <summary>A folder with a file for each mail.</summary>
public sealed class EmlFolder : IInvitationFiles
{
    private readonly MimeWriter writer = new();
    private readonly ConcurrentDictionary<string, bool> ours = new();
    private readonly string folder;
    private readonly bool overwrite;

    /// <summary>Makes the folder where there is none.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="overwrite">Whether files that are there are replaced.</param>
    /// <exception cref="MailException">It cannot be made (MailFileUnavailable).</exception>
    public EmlFolder(string folder, bool overwrite)
    {
        this.folder = folder;
        this.overwrite = overwrite;
        FinishedFile.Guard(folder, () => OwnFile.CreateFolder(folder));
    }

    /// <inheritdoc/>
    public bool IsFileEach => true;

    /// <summary>The file of an invitation.</summary>
    public string PathOf(ResellerInvitation invitation) => Path.Combine(folder, FileNames.Of(invitation));

    /// <inheritdoc/>
    public void Write(ResellerInvitation invitation, OutgoingMail mail)
    {
        // Of an invitation that is edited while it is written the second file replaces the first.
        var path = PathOf(invitation);
        FinishedFile.Write(path, stream => writer.Write(mail, stream), overwrite || ours.ContainsKey(path));
        ours[path] = true;
    }

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
