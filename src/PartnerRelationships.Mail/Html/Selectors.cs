using System.Collections.Generic;
using System.Linq;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Html;

/// <summary>Finds elements by the selectors of a style sheet.</summary>
/// <param name="elements">Those of the mail.</param>
internal sealed class Selectors(IReadOnlyList<IElement> elements) : IHtmlSelectors
{
    private static readonly CssSelectorParser Parser = new();

    /// <inheritdoc/>
    public HtmlSelection? Find(string selector) => Parser.ParseSelector(selector) is { } parsed
        ? new HtmlSelection(WeightOf(parsed.Specificity), [.. Enumerable.Range(0, elements.Count).Where(place => parsed.Match(elements[place], null))])
        : null;

    private static int WeightOf(Priority priority) => (priority.Ids << 16) + (priority.Classes << 8) + priority.Tags;
}
