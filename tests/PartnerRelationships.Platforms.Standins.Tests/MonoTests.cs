using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using PartnerRelationships.Platforms.Tests;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Standins.Tests;

/// <summary>Mono stands for .NET Framework: the libraries of Windows PowerShell, by their resolver.</summary>
public sealed class MonoTests : IDisposable
{
    private const string Mono = "/usr/bin/mono";
    private readonly ModuleCopy module = new();

    public void Dispose() => module.Dispose();

    [Fact]
    public async Task The_module_works_on_Mono()
    {
        Assert.SkipUnless(File.Exists(Mono) && Directory.Exists("/usr/lib/mono/4.5/Facades"), "Mono is not here: Debian's package mono-devel has it.");

        // The resolver loads the native library on Windows only; elsewhere the system has to be told.
        var natives = Path.Combine(module.Bin, "native", $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}");
        var told = await module.RunAsync(Mono, [module.Host, module.Bin, "netstandard2.0", module.Work], ("LD_LIBRARY_PATH", natives));

        Assert.Equal(Journey.Told("done", "TokenCacheUnavailable", "Tls, Tls12"), told);
    }
}
