using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>The classes and ids by which sheets and elements find each other.</summary>
internal static class SheetNames
{
    /// <summary>Lets names pass that differ in more than capitals: by how a mail begins, programs heed capitals or not.</summary>
    /// <exception cref="InvalidInputException">Two differ in capitals alone (HtmlStyleForbidden).</exception>
    public static void Check(HtmlOutline html, IReadOnlyCollection<StyleRule> rules)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules)
        {
            foreach (var name in SelectorText.Names(rule.Selector))
            {
                Check(seen, name, rule.Place);
            }
        }

        foreach (var (element, name) in html.Elements.SelectMany(element => NamesOf(element).Select(name => (element, name))))
        {
            if (seen.ContainsKey(name))
            {
                Check(seen, name, $"at {HtmlErrors.Tag(element)}");
            }
        }
    }

    private static void Check(Dictionary<string, string> seen, string name, string place)
    {
        if (seen.TryGetValue(name, out var other) && other != name)
        {
            throw StyleErrors.SameName(other, name, place);
        }

        seen[name] = name;
    }

    private static IEnumerable<string> NamesOf(HtmlElement element) => element.Attributes
        .Where(attribute => attribute.Name is "class" or "id")
        .SelectMany(attribute => attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
