using System;
using System.IO;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Files;

/// <summary>One file for all invitations; it has its name when it is complete.</summary>
public abstract class SingleFile : IInvitationFiles
{
    private readonly object turn = new();
    private readonly string path;
    private readonly string temporary;
    private readonly bool overwrite;
    private FileStream? stream;

    /// <summary>Begins the file under another name.</summary>
    private protected SingleFile(string path, bool overwrite)
    {
        this.path = path;
        this.overwrite = overwrite;
        temporary = AtomicFile.BesideOf(path);
        RequireRoom(path, overwrite);
        FinishedFile.Guard(path, () =>
        {
            OwnFile.CreateFolder(Path.GetDirectoryName(path)!);
            stream = OwnFile.Create(temporary, buffer: 1 << 16);
        });
    }

    /// <inheritdoc/>
    public bool IsFileEach => false;

    /// <summary>Looks whether the file may be begun.</summary>
    /// <exception cref="ConflictException">It is there already, and is not to be replaced (MailFileExists).</exception>
    public static void RequireRoom(string path, bool overwrite) => FinishedFile.RequireRoom(path, overwrite);

    /// <inheritdoc/>
    public void Write(ResellerInvitation invitation, OutgoingMail mail)
    {
        lock (turn)
        {
            FinishedFile.Guard(path, () => Append(invitation, mail, stream!));
        }
    }

    /// <inheritdoc/>
    public void Complete() => FinishedFile.Guard(path, () =>
    {
        try
        {
            stream!.Flush(flushToDisk: true);
            stream.Dispose();
            AtomicFile.Put(temporary, path, overwrite);
        }
        finally
        {
            Dispose();
        }
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (stream is not null)
        {
            // Unless it has its name by now, nothing of it is left behind.
            stream.Dispose();
            stream = null;
            File.Delete(temporary);
        }
    }

    /// <summary>Writes one invitation at the end.</summary>
    private protected abstract void Append(ResellerInvitation invitation, OutgoingMail mail, Stream stream);
}
