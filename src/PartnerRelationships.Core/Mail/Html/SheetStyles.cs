using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>What a mail's style sheets say of its elements.</summary>
internal sealed class SheetStyles
{
    // Where a mail does not begin as today's do, tables take over neither the size of the font nor the height of the lines.
    private static readonly Declaration[] OldTable = [new("font-size", "medium"), new("line-height", "normal")];
    private readonly Dictionary<int, List<Applied>> applied = [];
    private readonly HtmlElement? body;

    /// <summary>Reads the sheets of a mail.</summary>
    /// <exception cref="InvalidInputException">One cannot be read, or holds what is not on the list (HtmlStyleForbidden).</exception>
    public SheetStyles(HtmlOutline html)
    {
        body = html.Elements.FirstOrDefault(element => element.Name == "body");
        var rules = html.Elements.Where(element => element.Name == "style").SelectMany(Read).ToList();
        SheetNames.Check(html, rules);
        foreach (var rule in rules)
        {
            Apply(rule, html.Selectors);
        }
    }

    /// <summary>What the styles depend on.</summary>
    public Conditions Conditions { get; } = new();

    /// <summary>What the rules say of an element.</summary>
    public IEnumerable<Applied> For(int place) => applied.TryGetValue(place, out var found) ? found : [];

    /// <summary>What counts for an element without a word of its own: the body's colours for a link, and how old programs show a table.</summary>
    public IEnumerable<Applied> Unsaid(HtmlElement element) => element.Name switch
    {
        "a" => (body?.Attributes ?? []).Where(attribute => attribute.Name is "link" or "vlink" or "alink").Select(OfBody),
        "table" => OldTable.Select(declaration => new Applied(declaration, null, Applied.OfPrograms, Conditions.BitsOf(["tables with a font of their own"], ""))),
        _ => [],
    };

    private Applied OfBody(HtmlAttribute attribute)
    {
        string[] states = attribute.Name switch { "vlink" => [":visited"], "alink" => [":active"], _ => [] };
        var place = $"at {HtmlErrors.Tag(body!)}";
        return new Applied(AttributeStyles.Color("color", attribute.Value), place, Applied.OfAttributes, Conditions.BitsOf(states, place));
    }

    private static IReadOnlyList<StyleRule> Read(HtmlElement element) =>
        new StyleSheetReader($"of {HtmlErrors.Tag(element)}", element.Attributes.FirstOrDefault(attribute => attribute.Name == "media").Value).Read(element.Text ?? "");

    private void Apply(StyleRule rule, IHtmlSelectors selectors)
    {
        var (selection, conditions) = (Find(rule.Selector, rule, selectors), rule.Conditions);
        if (selection.Places.Count == 0 && SelectorText.Split(rule.Selector) is { Around.Length: > 0, Last.Length: > 0 } parts)
        {
            // Programs wrap a mail into elements of their own, by which sheets tell them apart.
            (selection, conditions) = (Find(parts.Last, rule, selectors), [.. conditions, parts.Around]);
        }

        var bits = selection.Places.Count == 0 ? 0 : Conditions.BitsOf(conditions, rule.Place);
        foreach (var declaration in rule.Declarations)
        {
            StyleList.Check(declaration, rule.Place);
            foreach (var place in selection.Places)
            {
                Add(place, new Applied(declaration, rule.Place, Applied.WeightOf(declaration, selection.Weight), bits));
            }
        }
    }

    private void Add(int place, Applied one)
    {
        if (!applied.TryGetValue(place, out var list))
        {
            applied[place] = list = [];
        }

        list.Add(one);
    }

    private static HtmlSelection Find(string selector, StyleRule rule, IHtmlSelectors selectors) =>
        selectors.Find(selector) ?? throw StyleErrors.Unreadable(selector, rule.Place);
}
