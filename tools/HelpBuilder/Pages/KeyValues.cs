using System.Collections.Generic;
using System.Linq;
using Markdig.Syntax;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>Lines of the form "key: value", which are all the YAML that these pages have.</summary>
internal static class KeyValues
{
    public static IEnumerable<KeyValuePair<string, string>> Of(LeafBlock block) => block.Lines.ToString().Split('\n')
        .Select(line => line.Split(':', 2))
        .Where(parts => parts.Length == 2)
        .Select(parts => KeyValuePair.Create(parts[0].Trim(), parts[1].Trim()));

    /// <summary>A value that is a list.</summary>
    public static string[] List(string value) => value.Split(',', System.StringSplitOptions.TrimEntries | System.StringSplitOptions.RemoveEmptyEntries);
}
