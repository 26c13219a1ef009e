using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>What declarations come to: the last word on each property, with those that set several at once taken apart.</summary>
internal sealed class Longhands
{
    private static readonly string[] Names =
    [
        "color", "background-color", "font-size", "line-height", "width", "max-width", "text-indent",
        "margin-left", "margin-right", "padding-left", "padding-right", "border-left-width", "border-right-width",
    ];

    private readonly string?[] values = new string?[Names.Length];

    /// <param name="declarations">What counts, from what weighs least to what weighs most.</param>
    public Longhands(IEnumerable<Declaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            Add(declaration.Property, declaration.Value);
        }
    }

    /// <summary>The value of a property; null if it is not set, or irrelevant to visibility.</summary>
    public string? this[string property]
    {
        get => Array.IndexOf(Names, property) is var place and >= 0 ? values[place] : null;
        private set
        {
            if (Array.IndexOf(Names, property) is var place and >= 0)
            {
                values[place] = value;
            }
        }
    }

    private void Add(string property, string value)
    {
        switch (property)
        {
            case "background":
                this["background-color"] = value;
                break;
            case "font":
                var font = FontValue.Parse(value);
                (this["font-size"], this["line-height"]) = (font?.Size ?? value, font?.Height ?? value);
                break;
            case "margin":
                (this["margin-left"], this["margin-right"]) = SidesOf(value);
                break;
            case "padding":
                (this["padding-left"], this["padding-right"]) = SidesOf(value);
                break;
            case "border" or "border-width":
                (this["border-left-width"], this["border-right-width"]) = (Widest(value), Widest(value));
                break;
            case "border-left" or "border-right":
                this[property + "-width"] = Widest(value);
                break;
            default:
                this[property] = value;
                break;
        }
    }

    // Of up to four values the second is that of the right, and the fourth that of the left.
    private static (string Left, string Right) SidesOf(string value)
    {
        var parts = value.Split(' ');
        var right = parts[Math.Min(1, parts.Length - 1)];
        return (parts.Length > 3 ? parts[3] : right, right);
    }

    private static string Widest(string value) => StyleValue.Parts(value).OrderByDescending(part => Length.Parse(part)?.Pixels(0, 0) ?? -1).First();
}
