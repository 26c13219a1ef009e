using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using PartnerRelationships.Platforms.Tests.Hosting;
using PartnerRelationships.Platforms.Tests.Libraries;

namespace PartnerRelationships.Platforms.Tests;

/// <summary>What is staged is meant to be run. Packages also have reference assemblies and stubs, with the same names and members.</summary>
public sealed class StagedLibraryTests
{
    // PowerShell asks for the first two, the first one for the third, SQLite's client for the fourth by its name, and the commands for the last.
    internal static readonly string[] Roots = [Checkout.Loader, "PartnerRelationships.Cmdlets", "PartnerRelationships.Shared", "SQLitePCLRaw.batteries_v2", "PartnerRelationships.Feedback"];

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void No_library_is_a_stub_that_throws(string framework)
    {
        var files = StagedLibraries.Files(framework).ToList();
        Assert.NotEmpty(files);

        Assert.Empty(files.Where(IsStub).Select(Path.GetFileName));
    }

    [Fact]
    public void Nothing_unused_is_staged_for_PowerShell_7()
    {
        var files = StagedLibraries.Files("net8.0").ToList();
        var asked = files.SelectMany(file =>
        {
            using var assembly = AssemblyDefinition.ReadAssembly(file);
            return assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).ToList();
        });

        Assert.Empty(files.Select(Path.GetFileNameWithoutExtension).Except(asked).Except(Roots));
    }

    [Fact]
    public void What_is_shown_at_the_prompt_asks_for_the_oldest_PowerShell_and_is_not_there_for_Windows_PowerShell()
    {
        var bin = Path.Combine(Checkout.Module, "bin");
        using var feedback = AssemblyDefinition.ReadAssembly(Path.Combine(bin, "net8.0", "PartnerRelationships.Feedback.dll"));
        var asked = feedback.MainModule.AssemblyReferences.ToDictionary(reference => reference.Name, reference => $"{reference.Version.Major}.{reference.Version.Minor}");

        Assert.Equal(("7.4", "8.0"), (asked["System.Management.Automation"], asked["System.Runtime"]));
        Assert.False(File.Exists(Path.Combine(bin, "netstandard2.0", "PartnerRelationships.Feedback.dll")));
    }

    private static bool IsStub(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(file);
        var offered = assembly.MainModule.Types.Where(type => type.IsPublic).SelectMany(type => type.Methods).Where(method => method.IsPublic && method.HasBody && !method.IsConstructor).ToList();
        return offered.Count(OnlyThrows) * 2 > offered.Count;
    }

    private static bool OnlyThrows(MethodDefinition method) =>
        method.Body.Instructions[^1].OpCode == OpCodes.Throw && method.Body.Instructions.All(instruction => instruction.OpCode != OpCodes.Ret);
}
