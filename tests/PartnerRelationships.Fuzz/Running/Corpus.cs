using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>The inputs in the folder Corpus.</summary>
internal static class Corpus
{
    private static readonly ILookup<string, string> Names = typeof(Corpus).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/')).OrderBy(name => name, StringComparer.Ordinal).ToLookup(name => name.Split('/')[0]);

    /// <summary>Those of a folder, in the order of their names; what is packed is unpacked.</summary>
    public static IReadOnlyList<byte[]> Of(string folder) => Names[folder].Select(Read).ToArray() is { Length: > 0 } found ? found : throw new InvalidOperationException($"The corpus has nothing in {folder}.");

    private static byte[] Read(string name)
    {
        using var resource = typeof(Corpus).Assembly.GetManifestResourceStream(name)!;
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(resource, CompressionMode.Decompress) : resource;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
