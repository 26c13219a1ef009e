using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>What HTML may hold in a mail: text, its layout, pictures and links. What runs, loads, sends or moves the reader elsewhere is
/// not on the list, nor is anything that comes to HTML after this was written.</summary>
internal static class HtmlRules
{
    private static readonly HashSet<string> Elements = new(
        ("html head title meta style body div p span br hr h1 h2 h3 h4 h5 h6 strong b em i u s small sub sup blockquote pre code "
        + "ul ol li dl dt dd table thead tbody tfoot tr td th caption colgroup col a img center font section article header footer main address abbr wbr").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The elements' names, for those who tell of them.</summary>
    public static IReadOnlyCollection<string> Names => Elements;

    /// <summary>Lets HTML pass that keeps to the list.</summary>
    /// <returns>Its styles, which determine what is visible.</returns>
    /// <exception cref="InvalidInputException">It does not: an element, an attribute or a comment (HtmlForbidden), a property or a value of a
    /// style (HtmlStyleForbidden), a tag that not all programs read (HtmlInvalid).</exception>
    public static MailStyles Check(HtmlOutline html)
    {
        foreach (var element in html.Elements.Concat(html.Lost))
        {
            CheckElement(element);
        }

        // Some programs show what stands in a comment after a condition.
        if (html.Comments.FirstOrDefault(comment => comment.IndexOfAny(['<', '>', '[']) >= 0 || comment.StartsWith("?", StringComparison.Ordinal)) is { } comment)
        {
            throw HtmlErrors.Forbidden($"the comment '{Excerpt.Of(comment)}', which some mail programs interpret", "Write one HTML for all programs, without conditional comments.");
        }

        return html.Lost.FirstOrDefault(IsLostForGood) is { } lost ? throw HtmlErrors.Lost(lost) : MailStyles.Of(html);
    }

    private static void CheckElement(HtmlElement element)
    {
        if (!Elements.Contains(element.Name))
        {
            throw HtmlErrors.Forbidden(HtmlErrors.Tag(element), "Use only text, table layout, pictures and links; docs/INVITATIONS.md lists the elements.");
        }

        foreach (var attribute in element.Attributes)
        {
            HtmlAttributes.Check(element, attribute);
        }
    }

    // What a second <html> or <body> says of the language counts for the first.
    private static bool IsLostForGood(HtmlElement tag) =>
        tag.Name is not ("html" or "head" or "body") || tag.Attributes.Any(attribute => attribute.Name is not ("lang" or "dir" or "xmlns"));
}
