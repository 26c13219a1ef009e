using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerRelationships.HelpBuilder.Commands;

/// <summary>What the XML docs of an assembly say, in plain text.</summary>
internal sealed partial class XmlDocs(string file)
{
    private readonly Dictionary<string, XElement> members = XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The summary of a type ("T:…") or a property ("P:…"); empty if it has none.</summary>
    public string Summary(string id) => members.TryGetValue(id, out var member) && member.Element("summary") is { } summary
        ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
        : "";

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see when see.Attribute("cref") is { } cref => Last(cref.Value),
        XElement { Name.LocalName: "see" } see when see.Attribute("langword") is { } word => word.Value,
        XElement { Name.LocalName: "see" } see when see.IsEmpty => see.Attribute("href")?.Value ?? "",
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => reference.Attribute("name")!.Value,
        XElement element => string.Concat(element.Nodes().Select(Text)) + (element.Name.LocalName is "para" or "item" ? " " : ""),
        _ => "",
    };

    // "M:Some.Type.Method(System.String)" is called Method, and a command by its own name.
    private static string Last(string cref) => cref[2..].Split('(')[0].Split('.', StringSplitOptions.RemoveEmptyEntries)[^1];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
