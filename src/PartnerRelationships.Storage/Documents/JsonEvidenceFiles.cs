using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Removals.Evidence;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Bundles of evidence as files of JSON: one item in a line, every value a text, as the bundle's hash covers it.</summary>
public sealed class JsonEvidenceFiles : IEvidenceFiles
{
    // Ten thousand customers with every step and entry take some 100 MB.
    private const long MostBytes = 2L * 1024 * 1024 * 1024;

    /// <inheritdoc/>
    public IEvidenceWriter Begin(Stream stream) => new EvidenceWriter(stream);

    /// <inheritdoc/>
    public IEnumerable<EvidenceItem> Read(string path)
    {
        using var stream = Open(path);
        using var reader = new EvidenceReader(stream);
        while (Next(reader, path) is { } item)
        {
            yield return item;
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length <= MostBytes)
            {
                return stream;
            }

            stream.Dispose();
            throw Invalid(path, "It is larger than any evidence.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("EvidenceNotFound", $"There is no evidence at {path}.", inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            throw Invalid(path, error.Message, error);
        }
    }

    private static EvidenceItem? Next(EvidenceReader reader, string path)
    {
        try
        {
            return reader.Next();
        }
        catch (Exception error) when (error is JsonException or FormatException or DecoderFallbackException or IOException)
        {
            throw Invalid(path, error.Message, error);
        }
    }

    private static InvalidInputException Invalid(string path, string why, Exception? error = null) =>
        new("EvidenceInvalid", $"{path} is no evidence that can be read: {why}", inner: error);
}
