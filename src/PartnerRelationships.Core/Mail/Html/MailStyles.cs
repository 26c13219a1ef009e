using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>The styles of a mail, all of which are on the list, and what they make of its elements.</summary>
internal sealed class MailStyles
{
    private const int LongestKept = 1_000;

    // The elements of a mail share their styles, and so do the mails of a template.
    private static readonly RecentResults<string, List<Declaration>> Known = new(capacity: 1_000);

    private readonly HtmlOutline html;
    private readonly IReadOnlyList<Declaration>?[] own;
    private readonly SheetStyles sheets;

    private MailStyles(HtmlOutline html)
    {
        this.html = html;
        own = [.. html.Elements.Select(OwnOf)];
        sheets = new SheetStyles(html);
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidInputException">One cannot be read, or a property or a value is not on the list (HtmlStyleForbidden).</exception>
    public static MailStyles Of(HtmlOutline html) => new(html);

    /// <summary>Lets a mail pass of which some elements are seen in every program that keeps to the styles.</summary>
    /// <param name="places">The elements.</param>
    /// <param name="what">What they are, within a sentence.</param>
    /// <exception cref="InvalidInputException">A style can hide one (HtmlTextHidden), or its colours are too near each other (HtmlContrastTooLow).</exception>
    public void RequireSeen(IReadOnlyCollection<int> places, string what) => new Visibility(html, this, what).Check(places);

    /// <summary>What counts for an element, from what weighs least to what weighs most.</summary>
    public IReadOnlyList<Applied> For(int place)
    {
        var element = html.Elements[place];
        var all = new List<Applied>();
        all.AddRange(AttributeStyles.Of(element.Name).Select(declaration => new Applied(declaration, null, Applied.OfPrograms, 0)));
        all.AddRange(sheets.Unsaid(element));
        all.AddRange(AttributeStyles.Of(element).Select(declaration => new Applied(declaration, null, Applied.OfAttributes, 0)));
        all.AddRange(sheets.For(place));
        all.AddRange((own[place] ?? []).Select(declaration => new Applied(declaration, null, Applied.WeightOf(declaration), 0)));
        return all.Count < 2 ? all : [.. all.OrderBy(applied => applied.Weight)];
    }

    /// <summary>What a set of conditions says, for errors.</summary>
    public string Describe(int conditions) => sheets.Conditions.Describe(conditions);

    private static IReadOnlyList<Declaration>? OwnOf(HtmlElement element)
    {
        var style = element.Attributes.FirstOrDefault(attribute => attribute.Name == "style").Value;
        if (style is null)
        {
            return null;
        }

        return style.Length <= LongestKept ? Known.Get(style, _ => Read(style, element)) : Read(style, element);
    }

    private static List<Declaration> Read(string style, HtmlElement element)
    {
        var place = $"at {HtmlErrors.Tag(element)}";
        var declarations = DeclarationReader.Read(style, place);
        declarations.ForEach(declaration => StyleList.Check(declaration, place));
        return declarations;
    }
}
