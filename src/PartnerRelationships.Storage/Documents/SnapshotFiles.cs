using System;
using System.IO;
using System.Text;
using PartnerRelationships.Core.Drift.Snapshots;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Snapshots as files of lines of JSON, packed with gzip where their name ends with .gz.</summary>
public sealed class SnapshotFiles : ISnapshotFiles
{
    /// <inheritdoc/>
    public ISnapshotDraft Begin(CustomerRelationshipSnapshot head, bool overwrite)
    {
        if (!overwrite && File.Exists(head.Path))
        {
            throw new ConflictException("SnapshotExists", $"There is a file already: {head.Path}. It was left as it is.");
        }

        ISnapshotDraft? draft = null;
        Writing(head.Path, () => draft = new SnapshotDraft(head, overwrite));
        return draft!;
    }

    /// <inheritdoc/>
    public ISnapshot Open(string path) => new SnapshotReader(path);

    internal static void Writing(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (FileErrors.IsOne(error))
        {
            throw new InvalidInputException("SnapshotNotWritten", $"The snapshot cannot be written to {path}: {error.Message}", inner: error);
        }
    }

    internal static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("SnapshotNotFound", $"There is no snapshot at {path}.", inner: error);
        }
        catch (Exception error) when (FileErrors.IsOne(error) || JsonErrors.IsOne(error) || error is FormatException or DecoderFallbackException or InvalidDataException)
        {
            throw new InvalidInputException("SnapshotInvalid", $"{path} is not a usable snapshot: {error.Message}", inner: error);
        }
    }
}
