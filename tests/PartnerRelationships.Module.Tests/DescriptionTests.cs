using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

/// <summary>What the module says of itself, against what is staged.</summary>
public sealed class DescriptionTests
{
    private static readonly JsonElement Bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Module, "bom.cdx.json"))).RootElement;

    private readonly string manifest = File.ReadAllText(Path.Combine(Checkout.Module, "PartnerRelationships.psd1"));

    [Fact]
    public void The_manifest_lists_every_file_and_folder()
    {
        var list = Regex.Match(manifest, @"FileList\s*=\s*@\((.*?)\)", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal(Staged("").Select(file => file.Split('/')[0]).Distinct(), Regex.Matches(list, "'([^']+)'").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("LicenseUri")]
    [InlineData("ProjectUri")]
    [InlineData("IconUri")]
    [InlineData("HelpInfoUri")]
    [InlineData("ReleaseNotes")]
    public void The_manifest_has_what_a_gallery_shows(string key) => Assert.Matches($@"\b{key}\s*=\s*'[^']+", manifest);

    [Fact]
    public void The_bill_of_materials_has_every_library_of_others_as_it_is_and_nothing_else()
    {
        var told = Bill.GetProperty("components").EnumerateArray().SelectMany(library => library.GetProperty("components").EnumerateArray()).ToDictionary(
            file => file.GetProperty("name").GetString()!,
            file => file.GetProperty("hashes")[0].GetProperty("content").GetString()!);

        Assert.Equal(Others(), told.Keys.Order(StringComparer.Ordinal));
        Assert.All(told, file => Assert.Equal(file.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Checkout.Module, file.Key))))));
    }

    [Fact]
    public void Every_package_has_a_licence_and_a_notice()
    {
        var notices = File.ReadAllText(Path.Combine(Checkout.Module, "THIRD-PARTY-NOTICES.txt"));

        Assert.All(Bill.GetProperty("components").EnumerateArray(), library =>
        {
            var license = library.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString();
            Assert.Contains($"\n{library.GetProperty("name")} {library.GetProperty("version")}    {license}\n", notices, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Others() => Staged("bin").Where(file => !Path.GetFileName(file).StartsWith("PartnerRelationships.", StringComparison.Ordinal));

    private static IEnumerable<string> Staged(string folder) => Directory.GetFiles(Path.Combine(Checkout.Module, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Checkout.Module, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
