using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>What elements and attributes say about looks, as the styles that browsers take them for.</summary>
internal static class AttributeStyles
{
    private static readonly string[] Sizes = ["10px", "13px", "16px", "18px", "24px", "32px", "48px"];

    private static readonly Dictionary<string, Declaration> Programs = new(StringComparer.Ordinal)
    {
        ["a"] = new("color", Rgb.LinkBlue.ToString()),
        ["h1"] = new("font-size", "2em"),
        ["h2"] = new("font-size", "1.5em"),
        ["h3"] = new("font-size", "1.17em"),
        ["h5"] = new("font-size", "0.83em"),
        ["h6"] = new("font-size", "0.67em"),
        ["small"] = new("font-size", "smaller"),
        ["sub"] = new("font-size", "smaller"),
        ["sup"] = new("font-size", "smaller"),
        ["pre"] = new("font-size", "0.8125em"),
        ["code"] = new("font-size", "0.8125em"),
        ["blockquote"] = new("margin", "0 40px"),
        ["ul"] = new("padding", "0 40px 0 0"),
        ["ol"] = new("padding", "0 40px 0 0"),
        ["dd"] = new("margin", "0 40px 0 0"),
    };

    /// <summary>What programs show an element like.</summary>
    public static IEnumerable<Declaration> Of(string element) => Programs.TryGetValue(element, out var own) ? [own] : [];

    /// <summary>What an element's attributes say.</summary>
    public static IEnumerable<Declaration> Of(HtmlElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (Of(element.Name, attribute) is { } declaration)
            {
                yield return declaration;
            }
        }
    }

    /// <summary>A colour as a style says it.</summary>
    public static Declaration Color(string property, string attribute) => new(property, ColorReader.ParseAttribute(attribute)?.ToString() ?? "transparent");

    private static Declaration? Of(string element, HtmlAttribute attribute) => attribute.Name switch
    {
        "bgcolor" => Color("background-color", attribute.Value),
        "text" when element == "body" => Color("color", attribute.Value),
        "color" when element == "font" => Color("color", attribute.Value),
        "size" when element == "font" => new Declaration("font-size", SizeOf(attribute.Value)),
        "width" or "height" => new Declaration(attribute.Name, attribute.Value.All(char.IsDigit) ? attribute.Value + "px" : attribute.Value),
        "cellpadding" => new Declaration("padding", attribute.Value + "px"),
        "cellspacing" => new Declaration("margin", attribute.Value + "px"),
        "align" when element is "table" or "img" && attribute.Value.ToLowerInvariant() is "left" or "right" => new Declaration("float", attribute.Value.ToLowerInvariant()),
        "border" => new Declaration("border-width", attribute.Value + "px"),
        _ => null,
    };

    // One with a sign counts from the third.
    private static string SizeOf(string size)
    {
        var number = int.Parse(size, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var place = size[0] is '+' or '-' ? 3 + number : number;
        return Sizes[Math.Max(1, Math.Min(Sizes.Length, place)) - 1];
    }
}
