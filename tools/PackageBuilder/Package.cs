using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PartnerRelationships.PackageBuilder;

/// <summary>What a NuGet package says of itself.</summary>
/// <param name="Id">Its id, as it writes it.</param>
/// <param name="Version">Its version.</param>
/// <param name="License">An SPDX expression.</param>
/// <param name="Copyright">Whose it is.</param>
/// <param name="Address">Where more of it is.</param>
internal sealed record Package(string Id, string Version, string License, string Copyright, string Address)
{
    // Packages from before there were expressions.
    private const string CoreFxLicense = "https://github.com/dotnet/corefx/blob/master/LICENSE.TXT";

    /// <summary>Its address among packages.</summary>
    public string Url => $"pkg:nuget/{Id}@{Version}";

    /// <summary>Reads the .nuspec of a restored package.</summary>
    /// <exception cref="InvalidDataException">It names no licence that we know: somebody has to read it first.</exception>
    public static Package Read(string packages, string id, string version)
    {
        var folder = Path.Combine(packages, id.ToLowerInvariant(), version.ToLowerInvariant());
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string Text(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() ?? "";
        var license = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression")?.Value
            ?? (Text("licenseUrl") == CoreFxLicense ? "MIT" : null);
        return license is not null && Notices.Knows(license)
            ? new Package(Text("id"), Text("version"), license, Text("copyright") is { Length: > 0 } copyright ? copyright : Text("authors"), Text("projectUrl"))
            : throw new InvalidDataException($"{id} {version} has the licence {license ?? "of a file"}. Read it; then put its text into tools/PackageBuilder/Licences.");
    }
}
