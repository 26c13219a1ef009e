using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Tests;

/// <summary>The runtimes of PowerShell 7.4 and 7.5.</summary>
public sealed class RuntimeTests : IDisposable
{
    private readonly ModuleCopy module = new();

    public void Dispose() => module.Dispose();

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public async Task The_module_works_on_an_older_runtime(int major)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64, "The runtimes that are downloaded are those for Linux on x64.");
        var root = module.Scratch("dotnet");

        var told = await module.RunAsync(DotNet.Install(major, root), ["exec", "--runtimeconfig", DotNet.Choose(major, root), module.Host, module.Bin, "net8.0", module.Work]);

        Assert.Equal(Journey.Told("done", "TokenCacheUnavailable"), told);
    }
}
