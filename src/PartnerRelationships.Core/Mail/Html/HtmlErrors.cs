using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>A finding about HTML, and its place.</summary>
internal static class HtmlErrors
{
    public static InvalidInputException Forbidden(string what, string advice) =>
        new("HtmlForbidden", $"The HTML contains {what}, which is not allowed in a mail.") { RecommendedAction = advice };

    public static InvalidInputException Lost(HtmlElement element) =>
        new("HtmlInvalid", $"Mail programs read {Tag(element)} differently: some ignore a part of it.")
        {
            RecommendedAction = "Put the tag where HTML allows it (cells into rows, rows into tables), and use each attribute once.",
        };

    /// <summary>An element as an error names it.</summary>
    public static string Tag(HtmlElement element)
    {
        var line = element.Line > 0 ? $" in line {element.Line}" : "";
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name is "id" or "class")
            {
                return $"<{Excerpt.Of(element.Name)} {attribute.Name}=\"{Excerpt.Of(attribute.Value)}\">{line}";
            }
        }

        return $"<{Excerpt.Of(element.Name)}>{line}";
    }
}
