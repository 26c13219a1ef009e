using System;
using System.IO;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Files;

/// <summary>One file for all invitations; it has its name when it is complete.</summary>
public abstract class SingleFile : IInvitationFiles
{
    private readonly object turn = new();
    private readonly string path;
    private readonly string temporary;
    private FileStream? stream;

    /// <summary>Begins the file under another name.</summary>
    private protected SingleFile(string path)
    {
        this.path = path;
        temporary = FinishedFile.TemporaryName(path);
        FinishedFile.Guard(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        });
    }

    /// <inheritdoc/>
    public bool IsFileEach => false;

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
        stream!.Flush(flushToDisk: true);
        stream.Dispose();
        stream = null;
        FinishedFile.Rename(temporary, path);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (stream is not null)
        {
            stream.Dispose();
            File.Delete(temporary);
        }
    }

    /// <summary>Writes one invitation at the end.</summary>
    private protected abstract void Append(ResellerInvitation invitation, OutgoingMail mail, Stream stream);
}
