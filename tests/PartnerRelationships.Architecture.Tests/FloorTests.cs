using System.Collections.Generic;
using System.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace PartnerRelationships.Architecture.Tests;

/// <summary>Namespaces form floors: what stands above knows what is below, never the other way round.</summary>
public sealed class FloorTests
{
    private const string Core = "PartnerRelationships.Core";

    /// <summary>Core's floors, from the ground up. docs/ARCHITECTURE.md shows them.</summary>
    private static readonly (string Name, string[] Nouns)[] Floors =
    [
        ("ground", ["Ground", "Errors", "Files", "Tables", "Drafting"]),
        ("nouns", ["Connections", "Partners", "Customers", "Subscriptions", "Users", "Licences", "Roles", "Profiles", "Agreements", "Validations", "DelegatedAdmin", "Audit", "Mail", "Signatures", "Webhooks", "Transfers"]),
        ("ledger", ["Ledger"]),
        ("engine", ["Changes"]),
        ("use cases", ["Invitations", "Removals", "Renewals", "Handovers", "Relationships", "Accounts", "Delegation", "Drift", "Reports", "ExitPacks", "Notifications", "Diagnostics"]),
        ("session", ["Sessions"]),
    ];

    public static TheoryData<string> UpperFloors => [.. Floors.Skip(1).Select(floor => floor.Name)];

    [Fact]
    public void No_namespaces_use_each_other_in_a_circle() =>
        SliceRuleDefinition.Slices().Matching("PartnerRelationships.(**)").Should().BeFreeOfCycles().Check(Product.Architecture);

    [Theory, MemberData(nameof(UpperFloors))]
    public void No_lower_floor_knows(string upper)
    {
        var lower = Floors.TakeWhile(floor => floor.Name != upper).SelectMany(floor => floor.Nouns);
        var from = Floors.SkipWhile(floor => floor.Name != upper).SelectMany(floor => floor.Nouns);

        Types().That().ResideInNamespaceMatching(Within(lower)).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Within(from))).Check(Product.Architecture);
    }

    [Fact]
    public void Every_namespace_of_Core_is_on_a_floor() =>
        Types().That().ResideInNamespaceMatching($@"^{Core}\.").Should().ResideInNamespaceMatching(Within(Floors.SelectMany(floor => floor.Nouns))).Check(Product.Architecture);

    private static string Within(IEnumerable<string> nouns) => $@"^{Core}\.({string.Join('|', nouns)})(\.|$)";
}
