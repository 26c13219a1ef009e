using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Bundles of evidence as files: one item of JSON in a line, every value a text, as the bundle's hash covers it; or the older one object. Proofs of customers are made of
/// such lines.</summary>
public sealed class JsonEvidenceFiles : IEvidenceFiles
{
    // Ten thousand customers with every step and entry take some 100 MB.
    private const long MostBytes = 2L * 1024 * 1024 * 1024;

    /// <inheritdoc/>
    public IEvidenceWriter Begin(Stream stream) => new EvidenceWriter(stream);

    /// <inheritdoc/>
    public IEnumerable<EvidenceItem> Read(string path) => Begins(path, EvidenceLine.Beginning) ? ReadLines(path, EvidenceLine.Read)
        : Begins(path, EvidenceLine.ProofBeginning) ? ReadLines(path, EvidenceLine.ReadOfProof)
        : ReadWhole(path);

    private static IEnumerable<EvidenceItem> ReadLines(string path, Func<string, EvidenceItem> read)
    {
        using var lines = new LineReader(Open(path), EvidenceLine.Longest);
        while (Guarded(path, () => lines.Next() is { } line ? read(line) : null) is { } item)
        {
            yield return item;
        }
    }

    private static IEnumerable<EvidenceItem> ReadWhole(string path)
    {
        using var stream = Open(path);
        using var reader = new EvidenceReader(stream);
        while (Guarded(path, reader.Next) is { } item)
        {
            yield return item;
        }
    }

    private static bool Begins(string path, string text)
    {
        using var stream = Open(path);
        return LineReader.BeginsWith(stream, text);
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
            throw Invalid(path, "It is larger than evidence can be.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("EvidenceNotFound", $"There is no evidence at {path}.", inner: error);
        }
        catch (Exception error) when (FileErrors.IsOne(error))
        {
            throw Invalid(path, error.Message, error);
        }
    }

    private static T Guarded<T>(string path, Func<T> next)
    {
        try
        {
            return next();
        }
        catch (Exception error) when (JsonErrors.IsOne(error) || error is FormatException or DecoderFallbackException or IOException)
        {
            throw Invalid(path, error.Message, error);
        }
    }

    private static InvalidInputException Invalid(string path, string why, Exception? error = null) =>
        new("EvidenceInvalid", $"{path} is not readable evidence: {why}", inner: error);
}
