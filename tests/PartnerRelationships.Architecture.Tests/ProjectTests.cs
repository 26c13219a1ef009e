using System;
using System.Linq;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace PartnerRelationships.Architecture.Tests;

/// <summary>Which project may know which, and which packages.</summary>
public sealed class ProjectTests
{
    private const string Adapters = @"^PartnerRelationships\.(PartnerCenter|Storage|Mail|Signatures|Sandbox)(\.|$)";

    [Fact]
    public void Only_the_factory_of_the_commands_knows_the_adapters() =>
        Types().That().ResideInNamespaceMatching(@"^PartnerRelationships\.Commands$").And().DoNotHaveNameMatching("^ServiceFactory$|^<")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Adapters)).Check(Product.Architecture);

    [Theory]
    [InlineData("Shared")]
    [InlineData("Core", "Shared")]
    [InlineData("PartnerCenter", "Core", "Shared")]
    [InlineData("Storage", "Core", "Shared")]
    [InlineData("Mail", "Core", "Shared")]
    [InlineData("Signatures", "Core", "Shared")]
    [InlineData("Sandbox", "Core", "Shared")]
    [InlineData("Feedback", "Core", "Shared")]
    public void A_project_knows_those_below_it_and_no_neighbour(string project, params string[] below) =>
        Assert.Empty(References(project).Where(IsOurs).Except(below.Select(name => "PartnerRelationships." + name)));

    [Theory]
    [InlineData("Shared")]
    [InlineData("Core")]
    public void The_inner_projects_use_no_package(string project) =>
        Assert.DoesNotContain(References(project), name => !IsOurs(name) && !name.StartsWith("System", StringComparison.Ordinal) && name != "netstandard");

    private static string[] References(string project) => [.. Product.Load(project).GetReferencedAssemblies().Select(reference => reference.Name!)];

    private static bool IsOurs(string assembly) => assembly.StartsWith("PartnerRelationships", StringComparison.Ordinal);
}
