using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerRelationships.PackageBuilder;

/// <summary>What the module is made of, as CycloneDX has it: each package with its files. Nothing in it tells when or where it was made.</summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(ModuleManifest module, IEnumerable<IGrouping<Package, StagedFile>> packages) => new JsonObject
    {
        ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = Component(new Package(ModuleManifest.Name, module.Version, "MIT", "", "")) },
        ["components"] = new JsonArray([.. packages.Select(Library)]),
    }.ToJsonString(Indented) + "\n";

    private static JsonObject Library(IGrouping<Package, StagedFile> package)
    {
        var library = Component(package.Key);
        library["copyright"] = package.Key.Copyright;
        library["components"] = new JsonArray([.. package.Select(AsComponent)]);
        return library;
    }

    private static JsonObject Component(Package package) => new()
    {
        ["type"] = "library",
        ["bom-ref"] = package.Url,
        ["name"] = package.Id,
        ["version"] = package.Version,
        ["purl"] = package.Url,
        ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = package.License } }),
    };

    private static JsonObject AsComponent(StagedFile file) => new()
    {
        ["type"] = "file",
        ["name"] = file.Path,
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-256", ["content"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Source))) }),
    };
}
