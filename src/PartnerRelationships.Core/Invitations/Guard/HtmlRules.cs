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

    private static readonly string[] StyleWords =
        ["url(", "import", "expression", "behavior", "binding", "javascript", "position", "pointer-events", "\\", "/*", "<", "content:"];

    private static readonly string[] HidingStyles =
        ["display:none", "visibility:hidden", "opacity:0;", "font-size:0;", "font-size:0px", "font-size:0}", "opacity:0}", "max-height:0", ";height:0", "{height:0", ";width:0", "{width:0"];

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
    public static bool Hides(HtmlElement element) => element.Attributes.Any(attribute => attribute.Name == "style" && HidesIn(attribute.Value));

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

        if (element.Name == "style" && (element.Text is null || !IsPlainStyle(element.Text) || HidesIn(element.Text)))
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
            "style" => IsPlainStyle(attribute.Value),
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

    private static bool IsPlainStyle(string style) => !StyleWords.Any(word => style.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool HidesIn(string style)
    {
        var squeezed = new string([.. style.ToLowerInvariant().Where(letter => !char.IsWhiteSpace(letter))]);
        return HidingStyles.Any(hiding => (";" + squeezed + ";").Contains(hiding));
    }

    private static InvalidInputException Forbidden(string what) => new("HtmlForbidden", $"The HTML holds {what}; in an invitation that is not allowed.");

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
