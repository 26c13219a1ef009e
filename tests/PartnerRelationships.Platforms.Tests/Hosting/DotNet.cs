using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace PartnerRelationships.Platforms.Tests.Hosting;

/// <summary>An installation of an older .NET, made of links into its package. The program that starts it is this machine's own.</summary>
internal static class DotNet
{
    private const string Framework = "Microsoft.NETCore.App";

    /// <summary>Lays it out.</summary>
    /// <returns>The program <c>dotnet</c>.</returns>
    public static string Install(int major, string root)
    {
        var (package, version) = (Packages.Runtime(major), Packages.Version(major));
        var native = Path.Combine(package, "native");
        Link(Directory.GetFiles(native).Concat(Directory.GetFiles(Path.Combine(package, "lib", $"net{major}.0"))), Path.Combine(root, "shared", Framework, version));
        Link([Path.Combine(native, "libhostfxr.so")], Path.Combine(root, "host", "fxr", version));

        // It looks for the rest beside its real place.
        var program = Path.Combine(root, "dotnet");
        File.Copy(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"), program);
        return program;
    }

    /// <summary>Writes down which runtime a program is for.</summary>
    /// <returns>The file.</returns>
    public static string Choose(int major, string root)
    {
        var path = Path.Combine(root, "runtimeconfig.json");
        File.WriteAllText(path, $$"""{ "runtimeOptions": { "framework": { "name": "{{Framework}}", "version": "{{Packages.Version(major)}}" } } }""");
        return path;
    }

    private static void Link(IEnumerable<string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), file);
        }
    }
}
