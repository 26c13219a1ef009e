using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using PartnerRelationships.Platforms.Tests.Libraries;

namespace PartnerRelationships.Platforms.Tests;

/// <summary>Windows PowerShell's libraries against .NET Framework 4.7.2, as far as metadata can tell.</summary>
public sealed class DesktopTests : IDisposable
{
    private readonly DesktopLibraries libraries = new();

    public void Dispose() => libraries.Dispose();

    [Fact]
    public void Everything_that_is_asked_for_is_there()
    {
        var (types, members) = (libraries.Staged.SelectMany(Types).ToList(), libraries.Staged.SelectMany(Members).ToList());
        Assert.InRange(types.Count + members.Count, 30_000, int.MaxValue);

        var missing = types.Where(type => !IsThere(type.Resolve)).Concat<MemberReference>(members.Where(member => !IsThere(member.Resolve)));

        Assert.Empty(missing.Select(member => $"{member.Module.Assembly.Name.Name}: {member.FullName}"));
    }

    [Fact]
    public void Nothing_is_staged_that_no_platform_loads()
    {
        var asked = libraries.Staged.SelectMany(assembly => assembly.MainModule.AssemblyReferences).Select(libraries.Find);

        Assert.Empty(libraries.Staged.Except(asked.OfType<AssemblyDefinition>()).Select(assembly => assembly.Name.Name).Except(StagedLibraryTests.Roots));
    }

    private static IEnumerable<TypeReference> Types(AssemblyDefinition assembly) => assembly.MainModule.GetTypeReferences();

    // The runtime makes an array's methods itself.
    private static IEnumerable<MemberReference> Members(AssemblyDefinition assembly) =>
        assembly.MainModule.GetMemberReferences().Where(member => member.DeclaringType is not ArrayType);

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
