using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PartnerRelationships.PackageBuilder;

/// <summary>Whose libraries are in the module, and under which licences.</summary>
internal static class Notices
{
    // The sandbox contains its words and none of its code; its package has no licence expression.
    private static readonly Package WordLists = new("Bogus", "34.0.2", "MIT", "Copyright (c) Brian Chavez; word lists from faker.js, Copyright (c) Matthew Bergman and Marak Squires", "https://github.com/bchavez/Bogus");

    /// <summary>Whether the text of a licence is here.</summary>
    public static bool Knows(string license) => typeof(Notices).Assembly.GetManifestResourceInfo(license) is not null;

    public static string Of(IEnumerable<Package> packages)
    {
        var all = packages.Append(WordLists).ToList();
        var text = new StringBuilder("""
            PartnerRelationships contains parts of the following packages. Members of their libraries that it does not use were removed. Of Bogus, only word
            lists are included, in PartnerRelationships.Sandbox.dll. bom.cdx.json lists the files of each package.


            """);
        foreach (var package in all)
        {
            text.AppendJoin('\n', $"{package.Id} {package.Version}    {package.License}", $"    {package.Copyright}", $"    {package.Address}", "", "");
        }

        foreach (var license in all.Select(package => package.License).Distinct().Order(StringComparer.Ordinal))
        {
            text.AppendLine(new string('-', 78)).AppendLine(license).AppendLine().AppendLine(TextOf(license));
        }

        return text.ToString();
    }

    private static string TextOf(string license)
    {
        using var reader = new StreamReader(typeof(Notices).Assembly.GetManifestResourceStream(license)!);
        return reader.ReadToEnd();
    }
}
