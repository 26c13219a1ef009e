using System;
using System.Diagnostics;
using System.IO;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>The module as it was before the work on one engine for all bulk changes, built when somebody compares with it, and kept.</summary>
internal static class FormerModule
{
    private const string Commit = "19869cc";
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>Its staged folder.</summary>
    public static string Path => Built.Value;

    private static string Build()
    {
        var folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"partner-relationships-{Commit}");
        var module = System.IO.Path.Combine(folder, "out", "PartnerRelationships");
        if (!Directory.Exists(module))
        {
            Console.Error.WriteLine($"building {Commit} to compare with …");
            Directory.CreateDirectory(folder);
            Run(Checkout.Root, "sh", "-c", "git archive \"$1\" | tar -x -C \"$2\"", "sh", Commit, folder);
            Run(folder, "dotnet", "build", "src/PartnerRelationships.Cmdlets", "-c", "Release", "-v", "quiet", "-p:RunAnalyzers=false");
        }

        return module;
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. The whole history of the repository is needed.");
        }
    }
}
