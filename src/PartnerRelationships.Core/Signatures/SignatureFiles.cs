using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Signatures;

/// <summary>The signature of a file, in files beside it: <c>NAME.p7s</c>, and the time stamp over that, <c>NAME.p7s.tst</c>.</summary>
public static class SignatureFiles
{
    private const long MostBytes = 1024 * 1024;

    /// <summary>Where the signature of a file is.</summary>
    public static string PathOf(string file) => file + ".p7s";

    /// <summary>Where the time stamp over that signature is.</summary>
    public static string TimestampPathOf(string file) => file + ".p7s.tst";

    /// <summary>Writes them. Those of a file of before go: they are over something else.</summary>
    /// <param name="file">The file that was signed.</param>
    /// <param name="signature">Its signature; null for none.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public static void Write(string file, DetachedSignature? signature)
    {
        Put(PathOf(file), signature?.Signature);
        Put(TimestampPathOf(file), signature?.Timestamp);
    }

    /// <summary>The signature of a file; null if there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static DetachedSignature? Read(string file) => Bytes(PathOf(file)) is { } signature ? new DetachedSignature(signature, Bytes(TimestampPathOf(file))) : null;

    /// <summary>Looks at the signature of a file.</summary>
    /// <exception cref="NotFoundException">There is no such file (EvidenceNotFound).</exception>
    public static Task<SignatureVerdict> CheckAsync(string file, ISignatureInspection inspection, CancellationToken cancellationToken)
    {
        try
        {
            return inspection.CheckAsync(Sha256.OfFiles([file]), Read(file), cancellationToken);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("EvidenceNotFound", $"There is no evidence at {file}.", inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException("EvidenceInvalid", $"{file} cannot be read with its signature: {error.Message}", inner: error);
        }
    }

    private static byte[]? Bytes(string path) => !File.Exists(path) ? null
        : new FileInfo(path).Length > MostBytes ? throw new IOException($"{path} is larger than any signature.")
        : File.ReadAllBytes(path);

    private static void Put(string path, byte[]? bytes)
    {
        if (bytes is null)
        {
            File.Delete(path);
        }
        else
        {
            AtomicFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length), overwrite: true);
        }
    }
}
