using System;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Platforms.Tests;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Standins.Tests;

/// <summary>Wine stands for Windows: its paths, its file locks, DPAPI, the native library for it.</summary>
public sealed class WineTests : IDisposable
{
    private const string Wine = "/usr/lib/wine/wine64";
    private readonly ModuleCopy module = new();

    private (string, string) Prefix => ("WINEPREFIX", module.Scratch("wine"));

    public void Dispose() => module.Dispose();

    [Fact]
    public async Task The_module_works_on_Windows_as_Wine_has_it()
    {
        Assert.SkipUnless(File.Exists(Wine), "Wine is not here: Debian's package wine64 has it.");
        var dotnet = Checkout.Output("Windows", "net10.0", "win-x64", "PartnerRelationships.Platforms.Windows.exe");
        Assert.SkipUnless(File.Exists(dotnet), ".NET for Windows is not here: ./build.sh platforms builds it.");

        // Debian's Wine says that it is Windows 7.
        await WineAsync("reg", "add", @"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f");
        try
        {
            var told = await WineAsync([OnWindows(dotnet), OnWindows(module.Host), OnWindows(module.Bin), "net8.0", OnWindows(module.Work)]);

            Assert.Equal(Journey.Told("RelationshipPlanNotWritten", "AuthorityUnreachable"), told);
        }
        finally
        {
            await module.RunAsync("/usr/lib/wine/wineserver64", ["--wait"], Prefix);
        }
    }

    // Pages that are written and then run, as .NET makes them by default, end the process there.
    private Task<string[]> WineAsync(params string[] arguments) => module.RunAsync(
        Wine, arguments, Prefix, ("WINEDEBUG", "-all"), ("LC_ALL", "C.UTF-8"), ("DOTNET_EnableWriteXorExecute", "0"));

    private static string OnWindows(string path) => "Z:" + path.Replace('/', '\\');
}
