using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Tests.Libraries;

/// <summary>The module's libraries as one runtime gets them, and what they ask of each other and of the runtime.</summary>
internal abstract class StagedLibraries : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> read = [];
    private readonly string bin = Path.Combine(Checkout.Module, "bin");
    private readonly string framework;

    protected StagedLibraries(string framework)
    {
        this.framework = framework;
        Staged = [.. Files(framework).Select(Read)];
    }

    /// <summary>The module's copies, and its commands.</summary>
    public IReadOnlyList<AssemblyDefinition> Staged { get; }

    /// <summary>The files that a runtime gets: its own, those for both, and the commands.</summary>
    public static IEnumerable<string> Files(string framework) =>
        new[] { framework, "common", "" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Checkout.Module, "bin", folder), "*.dll"));

    /// <summary>What is asked for and is nowhere.</summary>
    public IEnumerable<string> Missing()
    {
        var (types, members) = (Staged.SelectMany(assembly => assembly.MainModule.GetTypeReferences()).Where(IsCheckable).ToList(), Staged.SelectMany(Members).ToList());
        Assert.InRange(types.Count + members.Count, 20_000, int.MaxValue);
        return types.Where(type => !IsThere(type.Resolve)).Concat<MemberReference>(members.Where(member => !IsThere(member.Resolve)))
            .Select(member => $"{member.Module.Assembly.Name.Name}: {member.FullName}");
    }

    /// <summary>The types of which the runtime makes the values itself, and that have no constructor for it: the linker saw no call of one.</summary>
    public IEnumerable<string> Unmakable() => Staged.SelectMany(assembly => assembly.MainModule.GetMemberReferences()).OfType<MethodReference>().Where(MakesItsValue)
        .Select(method => ((GenericInstanceType)method.DeclaringType).GenericArguments[^1]).Where(value => value is not (GenericParameter or ArrayType)).Select(value => value.Resolve())
        .Where(value => !value.IsValueType && !value.Methods.Any(method => method is { IsConstructor: true, IsStatic: false, HasParameters: false })).Select(value => value.FullName).Distinct();

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Find(name) ?? throw new AssemblyResolutionException(name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public abstract AssemblyDefinition? Find(AssemblyNameReference name);

    /// <summary>What answers when the assembly of a file asks for another.</summary>
    protected virtual IAssemblyResolver ResolverOf(string file) => this;

    public void Dispose()
    {
        foreach (var assembly in read.Values)
        {
            assembly.Dispose();
        }
    }

    protected AssemblyDefinition? Own(AssemblyNameReference name) => In(Path.Combine(bin, framework), name) ?? In(Path.Combine(bin, "common"), name);

    protected AssemblyDefinition? In(string folder, AssemblyNameReference name)
    {
        var file = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(file) ? Read(file) : null;
    }

    private AssemblyDefinition Read(string file)
    {
        if (!read.TryGetValue(file, out var assembly))
        {
            read[file] = assembly = AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = ResolverOf(file) });
        }

        return assembly;
    }

    // The runtime makes an array's methods itself.
    private static IEnumerable<MemberReference> Members(AssemblyDefinition assembly) =>
        assembly.MainModule.GetMemberReferences().Where(member => member.DeclaringType is not ArrayType && IsCheckable(member.DeclaringType));

    // PowerShell 7's own types are not in the contract of both PowerShells; of these the repository has a contract of its own.
    private static bool IsCheckable(TypeReference type) => type.Scope is not AssemblyNameReference { Name: "System.Management.Automation", Version.Major: >= 7 };

    private static bool MakesItsValue(MethodReference method) => method.DeclaringType is GenericInstanceType type && (type.ElementType.Name, method.Name) switch
    {
        ("ConditionalWeakTable`2", "GetOrCreateValue") => true,
        ("Lazy`1" or "ThreadLocal`1", ".ctor") => method.Parameters.All(parameter => parameter.ParameterType.Name != "Func`1"),
        _ => false,
    };

    private static bool IsThere(Func<IMemberDefinition?> resolve)
    {
        try
        {
            return resolve() is not null;
        }
        catch (AssemblyResolutionException)
        {
            return false;
        }
    }
}
