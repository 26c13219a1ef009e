using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>How to write instead what the list does not hold.</summary>
internal static class StyleAdvice
{
    private const string General = "Leave it out. docs/INVITATIONS.md lists the properties that a mail's style may set.";

    private static readonly (string Beginnings, string Advice)[] Table =
    [
        ("position top right bottom left inset z-index transform translate scale rotate zoom offset float-offset order margin-inline flex grid align justify place column",
            "Use tables, padding and margins for layout; mail programs differ in everything that moves text out of its place."),
        ("clip mask shape -webkit-mask text-overflow contain content-visibility backface perspective", "Show all of it: remove the property."),
        ("filter backdrop mix-blend -webkit-text-fill -webkit-text-stroke text-shadow text-fill background- mso-color mso-highlight mso-shading", "Set colours only with 'color' and 'background-color'."),
        ("animation transition -webkit-animation -webkit-transition", "Remove it: mail does not support animation."),
        ("content quotes counter", "Put the text into the HTML, not into its style."),
        ("mso-", "Remove what the Outlook or Word editor added; the mail looks the same without it."),
        ("min-block max-block block inline padding-inline padding-block", "Use 'width', 'height', 'padding' and 'margin' with left, right, top and bottom."),
    ];

    /// <summary>What to write around what must be seen instead of a value that can hide it.</summary>
    private static readonly Dictionary<string, string> Shown = new(StringComparer.Ordinal)
    {
        ["display"] = "Use 'display:none' only for text without the link, such as the preview line that inboxes show below the subject.",
        ["height"] = "Let the text determine the height, with 'padding' or 'line-height'; only table cells and pictures may set a height.",
        ["overflow"] = "Remove 'overflow' around the link; rounded corners do not need it.",
        ["mso-hide"] = "Use one link for all programs, without 'mso-hide' and conditional comments.",
        ["float"] = "Put it into a table cell, aligned as you like: content that is wider than its place would otherwise grow to the left, off the page.",
        ["opacity"] = "Set the visible colour with 'color'.",
        ["color"] = "Set the visible colour, such as color:#0b57d0.",
        ["font-family"] = "Use text fonts (not symbol fonts), such as Arial,sans-serif.",
    };

    /// <summary>What to write instead of a property that is not on the list.</summary>
    public static string For(string property) =>
        Table.Where(row => row.Beginnings.Split(' ').Any(beginning => property.StartsWith(beginning, StringComparison.Ordinal))).Select(row => row.Advice).FirstOrDefault() ?? General;

    /// <summary>What to write instead of a value with which something reaches over what is beside it.</summary>
    public static string ForBeside(string property) => property.EndsWith("height", StringComparison.Ordinal)
        ? "Set the height on a table cell, or add 'overflow:hidden'."
        : "Add 'display:inline-block', so that the line makes room for it.";

    /// <summary>What to write instead of a value that can hide what has it.</summary>
    public static string ForShown(string property) => Shown.TryGetValue(property, out var advice) ? advice
        : property.EndsWith("height", StringComparison.Ordinal) ? Shown["height"]
        : property.StartsWith("overflow", StringComparison.Ordinal) ? Shown["overflow"]
        : property.IndexOf("font", StringComparison.Ordinal) >= 0 ? Shown["font-family"]
        : "Move the link out of that element, or remove the property.";
}
