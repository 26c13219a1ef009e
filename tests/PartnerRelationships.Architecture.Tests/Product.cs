using System.Linq;
using System.Reflection;
using ArchUnitNET.Loader;

namespace PartnerRelationships.Architecture.Tests;

/// <summary>The product's assemblies, read once.</summary>
internal static class Product
{
    private static readonly string[] Names = ["Shared", "Core", "PartnerCenter", "Storage", "Mail", "Signatures", "Sandbox", "Cmdlets", "Feedback", "Emulator"];

    public static ArchUnitNET.Domain.Architecture Architecture { get; } = new ArchLoader().LoadAssemblies([.. Names.Select(Load)]).Build();

    public static Assembly Load(string name) => Assembly.Load("PartnerRelationships." + name);
}
