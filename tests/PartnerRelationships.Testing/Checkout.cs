using System;
using System.IO;
using System.Linq;

namespace PartnerRelationships.Testing;

/// <summary>The working copy that the tests and the bench were built from, and what a build of the solution leaves behind in it.</summary>
public static class Checkout
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The staged module.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "PartnerRelationships");

    /// <summary>The staged module's assemblies.</summary>
    public static string Bin { get; } = Path.Combine(Module, "bin");

    /// <summary>The name of the assembly that PowerShell loads before the commands: it ends with the module's version.</summary>
    public static string Loader => Path.GetFileNameWithoutExtension(Directory.GetFiles(Bin, "PartnerRelationships.Loader.*.dll").Single());

    /// <summary>What was built: Release or Debug.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerRelationships.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This runs inside the checkout.");
        }

        return folder.FullName;
    }
}
