using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>What HTML may hold in a mail: text, its layout, pictures and links. What runs, loads, sends or moves the reader elsewhere is
/// not on the list, nor is anything that comes to HTML after this was written.</summary>
internal static class HtmlRules
{
    private static readonly HashSet<string> Elements = Set(
        "html head title meta style body div p span br hr h1 h2 h3 h4 h5 h6 strong b em i u s small sub sup blockquote pre code "
        + "ul ol li dl dt dd table thead tbody tfoot tr td th caption colgroup col a img center font section article header footer main address abbr wbr");

    private static readonly HashSet<string> Attributes = Set(
        "style class id title lang dir align valign width height border cellpadding cellspacing bgcolor color face size role "
        + "colspan rowspan alt href target rel src charset name content summary scope xmlns type start text link vlink alink aria-label media");

    /// <summary>Lets HTML pass that keeps to the list.</summary>
    /// <exception cref="InvalidInputException">It does not (HtmlForbidden).</exception>
    public static void Check(HtmlOutline html)
    {
        foreach (var element in html.Elements)
        {
            CheckElement(element);
        }

        // Some programs show what stands in a comment after a condition.
        if (html.Comments.FirstOrDefault(comment => comment.IndexOfAny(['<', '>', '[']) >= 0) is { } comment)
        {
            throw Forbidden($"the comment '{LinkErrors.Short(comment)}', which some mail programs read");
        }
    }

    /// <summary>Whether an element shows nothing.</summary>
    public static bool Hides(HtmlElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name == "style" && new HtmlStyle(attribute.Value).Hides)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckElement(HtmlElement element)
    {
        if (!Elements.Contains(element.Name))
        {
            throw Forbidden($"<{LinkErrors.Short(element.Name)}>");
        }

        foreach (var attribute in element.Attributes)
        {
            CheckAttribute(element, attribute);
        }

        if (element.Name == "style" && new HtmlStyle(element.Text ?? "") is { IsPlain: false } or { Hides: true })
        {
            throw Forbidden("a style that loads, covers, hides or adds something");
        }
    }

    private static void CheckAttribute(HtmlElement element, HtmlAttribute attribute)
    {
        var allowed = Attributes.Contains(attribute.Name) && attribute.Name switch
        {
            "href" => element.Name == "a",
            "src" => element.Name == "img" && IsPicture(attribute.Value),
            "style" => new HtmlStyle(attribute.Value).IsPlain,
            _ => true,
        };
        if (!allowed)
        {
            throw Forbidden($"'{LinkErrors.Short(attribute.Name)}=\"{LinkErrors.Short(attribute.Value)}\"' at <{element.Name}>");
        }
    }

    private static bool IsPicture(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("cid:", StringComparison.OrdinalIgnoreCase);

    private static InvalidInputException Forbidden(string what) => new("HtmlForbidden", $"The HTML holds {what}; in a mail that is not allowed.");

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
