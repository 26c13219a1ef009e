using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using PartnerRelationships.Platforms.Tests.Hosting;

namespace PartnerRelationships.Platforms.Tests;

/// <summary>What is staged is meant to be run. Packages also have reference assemblies and stubs, with the same names and members.</summary>
public sealed class StagedLibraryTests
{
    // PowerShell asks for the first two, and SQLite's client for the third by its name.
    internal static readonly string[] Roots = ["PartnerRelationships.Cmdlets", "PartnerRelationships.Shared", "SQLitePCLRaw.batteries_v2"];

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void No_library_is_a_stub_that_throws(string framework)
    {
        var files = Directory.GetFiles(Path.Combine(Checkout.Module, "bin", framework), "*.dll");
        Assert.NotEmpty(files);

        Assert.Empty(files.Where(IsStub).Select(Path.GetFileName));
    }

    [Fact]
    public void Nothing_unused_is_staged_for_PowerShell_7()
    {
        var bin = Path.Combine(Checkout.Module, "bin");
        var files = Directory.GetFiles(Path.Combine(bin, "net8.0"), "*.dll").Concat(Directory.GetFiles(bin, "*.dll")).ToList();
        var asked = files.SelectMany(file =>
        {
            using var assembly = AssemblyDefinition.ReadAssembly(file);
            return assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).ToList();
        });

        Assert.Empty(files.Select(Path.GetFileNameWithoutExtension).Except(asked).Except(Roots));
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
