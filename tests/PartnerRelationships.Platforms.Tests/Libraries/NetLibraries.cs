using System.IO;
using Mono.Cecil;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Tests.Libraries;

/// <summary>What an assembly gets in PowerShell 7.4 when it asks for another: the module's copy, then .NET 8's where that is new enough, then PowerShell.
/// The library that all sessions share with their users is not in the module's context: it gets .NET 8's first.</summary>
internal sealed class NetLibraries() : StagedLibraries("net8.0")
{
    private const string Shared = "PartnerRelationships.Shared.dll";
    private static readonly string Framework = Path.Combine(Packages.Runtime(8), "lib", "net8.0");

    public override AssemblyDefinition? Find(AssemblyNameReference name) => Own(name) ?? Platform(name) ?? In(Packages.PowerShellStandard, name);

    protected override IAssemblyResolver ResolverOf(string file) => Path.GetFileName(file) == Shared ? new OutsideTheContext(this) : this;

    private AssemblyDefinition? Platform(AssemblyNameReference name) =>
        (In(Framework, name) ?? In(Path.Combine(Packages.Runtime(8), "native"), name)) is { } platform && platform.Name.Version >= name.Version ? platform : null;

    private sealed class OutsideTheContext(NetLibraries libraries) : IAssemblyResolver
    {
        public AssemblyDefinition Resolve(AssemblyNameReference name) => libraries.Platform(name) ?? libraries.Resolve(name);

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

        public void Dispose()
        {
        }
    }
}
