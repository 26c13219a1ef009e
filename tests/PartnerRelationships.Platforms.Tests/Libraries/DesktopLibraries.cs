using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Tests.Libraries;

/// <summary>What an assembly gets in Windows PowerShell when it asks for another: .NET Framework's own where that is new enough, then the module's
/// copy of whatever version, then PowerShell.</summary>
internal sealed class DesktopLibraries : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> read = [];
    private readonly string bin = Path.Combine(Checkout.Module, "bin");

    public DesktopLibraries() => Staged = [.. Directory.GetFiles(Libraries, "*.dll").Concat(Directory.GetFiles(bin, "*.dll")).Select(Read)];

    /// <summary>The module's copies, and its commands.</summary>
    public IReadOnlyList<AssemblyDefinition> Staged { get; }

    private string Libraries => Path.Combine(bin, "netstandard2.0");

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Find(name) ?? throw new AssemblyResolutionException(name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public AssemblyDefinition? Find(AssemblyNameReference name)
    {
        var own = In(Packages.NetFramework, name) ?? In(Path.Combine(Packages.NetFramework, "Facades"), name);
        return own?.Name.Version >= name.Version ? own : In(Libraries, name) ?? In(Packages.PowerShellStandard, name);
    }

    public void Dispose()
    {
        foreach (var assembly in read.Values)
        {
            assembly.Dispose();
        }
    }

    private AssemblyDefinition? In(string folder, AssemblyNameReference name)
    {
        var file = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(file) ? Read(file) : null;
    }

    private AssemblyDefinition Read(string file)
    {
        if (!read.TryGetValue(file, out var assembly))
        {
            read[file] = assembly = AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = this });
        }

        return assembly;
    }
}
