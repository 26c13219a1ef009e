using System;
using System.IO;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>Where things are in the checkout.</summary>
internal static class Places
{
    public static string Root { get; } = FindRoot();

    public static string Module => Path.Combine(Root, "out", "PartnerRelationships");

    public static string EmptyModule => Path.Combine(Root, "bench", "EmptyModule", "bin", Configuration, "netstandard2.0", "EmptyModule.psd1");

    public static string Shell => Path.Combine(Root, "tools", "Shell", "bin", Configuration, "net10.0", "Shell.dll");

    public static string Emulator => Path.Combine(Root, "src", "PartnerRelationships.Emulator", "bin", Configuration, "net10.0", "PartnerRelationships.Emulator.dll");

    public static string Script(string name) => Path.Combine(Root, "bench", "Scripts", name);

    private static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerRelationships.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The bench runs inside the checkout.");
        }

        return folder.FullName;
    }
}
