using System;
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
    public void Everything_that_is_asked_for_is_there() => Assert.Equal("", string.Join("\n", libraries.Missing()));

    [Fact]
    public void What_the_runtime_makes_by_itself_can_be_made() => Assert.Empty(libraries.Unmakable());

    [Fact]
    public void Nothing_is_staged_that_no_platform_loads()
    {
        var asked = libraries.Staged.SelectMany(assembly => assembly.MainModule.AssemblyReferences).Select(libraries.Find);

        Assert.Empty(libraries.Staged.Except(asked.OfType<AssemblyDefinition>()).Select(assembly => assembly.Name.Name).Except(StagedLibraryTests.Roots));
    }
}
