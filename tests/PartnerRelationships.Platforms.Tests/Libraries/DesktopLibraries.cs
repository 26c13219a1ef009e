using System.IO;
using Mono.Cecil;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Tests.Libraries;

/// <summary>What an assembly gets in Windows PowerShell when it asks for another: .NET Framework's own where that is new enough, then the module's
/// copy of whatever version, then PowerShell.</summary>
internal sealed class DesktopLibraries() : StagedLibraries("netstandard2.0")
{
    public override AssemblyDefinition? Find(AssemblyNameReference name)
    {
        var own = In(Packages.NetFramework, name) ?? In(Path.Combine(Packages.NetFramework, "Facades"), name);
        return own?.Name.Version >= name.Version ? own : Own(name) ?? In(Packages.PowerShellStandard, name);
    }
}
