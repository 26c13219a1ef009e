using System;
using System.IO;
using System.Linq;

namespace PartnerRelationships.Platforms.Tests.Hosting;

/// <summary>What a build of the solution leaves behind.</summary>
internal static class Checkout
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private static readonly string Root = FindRoot();

    public static string Module { get; } = Path.Combine(Root, "out", "PartnerRelationships");

    /// <summary>The name of the assembly that PowerShell loads before the commands: it ends with the module's version.</summary>
    public static string Loader => Path.GetFileNameWithoutExtension(Directory.GetFiles(Path.Combine(Module, "bin"), "PartnerRelationships.Loader.*.dll").Single());

    /// <summary>The folder of a project's output.</summary>
    public static string Output(string project, params string[] within) =>
        Path.Combine([Root, "tests", "PartnerRelationships.Platforms." + project, "bin", Configuration, .. within]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerRelationships.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the checkout.");
        }

        return folder.FullName;
    }
}
