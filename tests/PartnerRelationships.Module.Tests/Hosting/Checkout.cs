using System;
using System.IO;

namespace PartnerRelationships.Module.Tests.Hosting;

/// <summary>Where the staged module and the tools are: what a build of the solution leaves behind.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Module { get; } = Existing("out", "PartnerRelationships");

    public static string Bin { get; } = Path.Combine(Module, "bin");

    public static string Shell { get; } = Existing("tools", "Shell", "bin", Configuration, "net10.0", "Shell.dll");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerRelationships.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the checkout.");
        }

        return folder.FullName;
    }

    private static string Existing(params string[] parts)
    {
        var path = Path.Combine([Root, .. parts]);
        return Path.Exists(path) ? path : throw new InvalidOperationException($"{path} is missing. Build the solution first.");
    }
}
