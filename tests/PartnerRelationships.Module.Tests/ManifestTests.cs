using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Module.Tests.Hosting;

namespace PartnerRelationships.Module.Tests;

public sealed class ManifestTests : IDisposable
{
    private readonly ModuleHost host = ModuleHost.WithModule();
    private readonly Hashtable manifest = ReadManifest();

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_module_exports_what_its_manifest_says_and_nothing_else()
    {
        var module = Imported();

        Assert.Equal(Names("CmdletsToExport"), module.ExportedCmdlets.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(module.ExportedFunctions);
        Assert.Empty(module.ExportedAliases);
        Assert.Empty(module.ExportedVariables);
    }

    [Fact]
    public void Every_command_has_an_approved_verb_and_loads_its_parameters()
    {
        var verbs = VerbGroups().ToHashSet(StringComparer.Ordinal);

        Assert.All(Imported().ExportedCmdlets.Values, command => Assert.Contains(command.Verb, verbs));
        Assert.All(Imported().ExportedCmdlets.Values, command => Assert.NotEmpty(command.Parameters));
    }

    [Fact]
    public void The_manifest_is_for_both_editions_from_Windows_PowerShell_on()
    {
        Assert.Equal("5.1", manifest["PowerShellVersion"]);
        Assert.Equal("4.7.2", manifest["DotNetFrameworkVersion"]);
        Assert.Equal(["Core", "Desktop"], Names("CompatiblePSEditions"));
    }

    [Fact]
    public void The_manifest_identifies_and_describes_the_module()
    {
        var module = Imported();

        Assert.Equal(new Guid("4b5b2c26-697f-4ee3-8816-34bf80470eda"), module.Guid);
        Assert.Equal(Version.Parse((string)manifest["ModuleVersion"]!), module.Version);
        Assert.False(string.IsNullOrWhiteSpace(module.Description));
        Assert.All(Names("FormatsToProcess").Concat(Names("TypesToProcess")), file => Assert.True(File.Exists(Path.Combine(Checkout.Module, file))));
    }

    [Fact]
    public void The_assemblies_have_the_manifests_version()
    {
        var assembly = Imported().ExportedCmdlets.Values.First().ImplementingType.Assembly;

        Assert.Equal(Imported().Version, new Version(assembly.GetName().Version!.ToString(3)));
    }

    private static Hashtable ReadManifest()
    {
        var tree = Parser.ParseFile(Path.Combine(Checkout.Module, "PartnerRelationships.psd1"), out _, out var errors);
        Assert.Empty(errors);
        return (Hashtable)tree.Find(node => node is HashtableAst, searchNestedScriptBlocks: false).SafeGetValue();
    }

    private static IEnumerable<string> VerbGroups() =>
        new[] { typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsSecurity), typeof(VerbsOther) }
            .SelectMany(group => group.GetFields())
            .Select(field => (string)field.GetValue(null)!);

    private PSModuleInfo Imported() => (PSModuleInfo)host.Run("Get-Module PartnerRelationships").Single().BaseObject;

    private IEnumerable<string> Names(string key) => ((IEnumerable)manifest[key]!).Cast<string>().Order(StringComparer.Ordinal);
}
