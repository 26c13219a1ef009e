using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PartnerRelationships.PackageBuilder;

/// <summary>A file of the staged module.</summary>
/// <param name="Path">Where it is in the module, with slashes.</param>
/// <param name="Source">Where it was made.</param>
/// <param name="Package">The package that it comes from; null for one of our own.</param>
internal sealed record StagedFile(string Path, string Source, Package? Package)
{
    /// <summary>Reads what build/Staging.targets wrote: path, source, package, version and the packages' folder in each line.</summary>
    public static IReadOnlyList<StagedFile> ReadList(string file)
    {
        var packages = new Dictionary<string, Package>();
        var lines = File.ReadLines(file).Select(line => line.Split('|'));
        return [.. lines.Select(parts => new StagedFile(parts[0].Replace('\\', '/'), parts[1], Of(parts, packages))).OrderBy(one => one.Path, StringComparer.Ordinal)];
    }

    private static Package? Of(string[] parts, Dictionary<string, Package> packages)
    {
        // Projects have names of packages too.
        if (parts[2].Length == 0 || parts[2].StartsWith(ModuleManifest.Name, StringComparison.Ordinal))
        {
            return null;
        }

        if (!packages.TryGetValue(parts[2], out var package))
        {
            packages[parts[2]] = package = Package.Read(parts[4], parts[2], parts[3]);
        }

        return package;
    }
}
