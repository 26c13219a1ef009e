using System.IO;
using Mono.Cecil;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Tests.Libraries;

/// <summary>What an assembly gets in PowerShell 7.4 when it asks for another: the module's copy, then .NET 8's where that is new enough, then PowerShell.</summary>
internal sealed class NetLibraries() : StagedLibraries("net8.0")
{
    private static readonly string Framework = Path.Combine(Packages.Runtime(8), "lib", "net8.0");

    public override AssemblyDefinition? Find(AssemblyNameReference name)
    {
        if (Own(name) is { } own)
        {
            return own;
        }

        var platform = In(Framework, name) ?? In(Path.Combine(Packages.Runtime(8), "native"), name);
        return platform?.Name.Version >= name.Version ? platform : In(Packages.PowerShellStandard, name);
    }
}
