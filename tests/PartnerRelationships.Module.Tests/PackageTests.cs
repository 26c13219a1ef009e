using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

/// <summary>The package, from the staged module to somebody's first steps.</summary>
public sealed class PackageTests : IDisposable
{
    private const long MostBytes = 12L << 20;
    private readonly string work = Directory.CreateTempSubdirectory("package").FullName;

    // What PSResourceGet keeps there it keeps in the current folder where these are missing: findings/psresourceget-data-folder.sh.
    public PackageTests() => Array.ForEach([".config", Path.Combine(".local", "share")], folder => Directory.CreateDirectory(Path.Combine(work, folder)));

    public void Dispose() => Directory.Delete(work, recursive: true);

    [Fact]
    public async Task It_is_published_found_and_installed_and_the_tour_is_walked_from_there()
    {
        var published = await RunAsync("-File", Path.Combine(Checkout.Root, "tests", "PartnerRelationships.Module.Tests", "Publish.ps1"), Checkout.Root, work, Checkout.Configuration);

        Assert.Equal(("", 0), (published.Errors, published.ExitCode));
        Assert.StartsWith("found PartnerRelationships ", published.Lines[0], StringComparison.Ordinal);
        Assert.Equal("by its tag PartnerRelationships", published.Lines[1]);
        var package = Directory.GetFiles(work, "*.nupkg").Single();
        Assert.InRange(new FileInfo(package).Length, 1, MostBytes);
        Assert.Equal([0b110_100_100], RightsIn(package).Distinct());
        Assert.Equal(HashOf(package), HashOf(Path.Combine(work, "again", Path.GetFileName(package))));
        Assert.Equal(HashOf(package), HashOf(Directory.GetFiles(Path.Combine(work, "repository"), "*.nupkg").Single()));
        var installed = Directory.GetFiles(work, "PartnerRelationships.psd1", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Single()!;
        Assert.Empty(Files(Checkout.Module).Except(Files(installed)));
        Assert.All(Files(Checkout.Module), file => Assert.Equal(HashOf(Path.Combine(Checkout.Module, file)), HashOf(Path.Combine(installed, file))));

        await WalkAsync(installed);
    }

    private async Task WalkAsync(string installed)
    {
        var ended = await RunAsync("-Command", $"Import-Module PartnerRelationships; (Get-Module PartnerRelationships).ModuleBase; & '{Path.Combine(Checkout.Root, "examples", "tour.ps1")}'");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(installed, ended.Lines[0]);
        Assert.Contains("LinkMissing", ended.Output, StringComparison.Ordinal);
        Assert.Contains("RemovalBlocked", ended.Output, StringComparison.Ordinal);
        Assert.Equal("The tour is over. The sandbox is gone.", ended.Lines.Last());
    }

    // Modules and repositories are looked for below it.
    private Task<Pwsh.Ended> RunAsync(params IEnumerable<string> arguments) => Pwsh.RunAsync(arguments, new Dictionary<string, string>
    {
        ["HOME"] = work,
        ["XDG_DATA_HOME"] = "",
        ["XDG_CONFIG_HOME"] = "",
        ["XDG_CACHE_HOME"] = "",
        ["PSModulePath"] = "",
    });

    // What others than NuGet give the files that they unpack.
    private static IEnumerable<int> RightsIn(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => (entry.ExternalAttributes >> 16) & 0b111_111_111)];
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));

    private static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
