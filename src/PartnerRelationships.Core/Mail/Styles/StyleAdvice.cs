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
            "Lay the mail out with tables, padding and margins; mail programs do not agree on anything that takes text from its place."),
        ("clip mask shape -webkit-mask text-overflow contain content-visibility backface perspective", "Show all of it: leave the property out."),
        ("filter backdrop mix-blend -webkit-text-fill -webkit-text-stroke text-shadow text-fill background- mso-color mso-highlight mso-shading", "Say the colours with 'color' and 'background-color' alone."),
        ("animation transition -webkit-animation -webkit-transition", "Leave it out: a mail stands still."),
        ("content quotes counter", "Write the text into the HTML, not into its style."),
        ("mso-", "Leave out what Outlook's or Word's editor adds; the mail looks the same without it."),
        ("min-block max-block block inline padding-inline padding-block", "Use 'width', 'height', 'padding' and 'margin' with left, right, top and bottom."),
    ];

    /// <summary>What to write around what must be seen instead of a value that can hide it.</summary>
    private static readonly Dictionary<string, string> Shown = new(StringComparer.Ordinal)
    {
        ["display"] = "Leave 'display:none' to texts without the link, such as the line that inboxes show below the subject.",
        ["height"] = "Let the text make the height, with 'padding' or 'line-height'; table cells and pictures may have a height of their own.",
        ["overflow"] = "Leave 'overflow' out around the link; round corners do not need it.",
        ["mso-hide"] = "Write one link for all programs, without 'mso-hide' and conditional comments.",
        ["float"] = "Put it into a cell of a table, aligned as you like: what is wider than its place grows to the left from a right edge, out of the page.",
        ["opacity"] = "Say the colour that is to be seen, with 'color'.",
        ["color"] = "Say the colour that is to be seen, such as color:#0b57d0.",
        ["font-family"] = "Use fonts whose letters are letters, such as Arial,sans-serif.",
    };

    /// <summary>What to write instead of a property that is not on the list.</summary>
    public static string For(string property) =>
        Table.Where(row => row.Beginnings.Split(' ').Any(beginning => property.StartsWith(beginning, StringComparison.Ordinal))).Select(row => row.Advice).FirstOrDefault() ?? General;

    /// <summary>What to write instead of a value with which something reaches over what is beside it.</summary>
    public static string ForBeside(string property) => property.EndsWith("height", StringComparison.Ordinal)
        ? "Leave the height to a table cell, or add 'overflow:hidden'."
        : "Add 'display:inline-block', so that the line makes room for it.";

    /// <summary>What to write instead of a value that can hide what has it.</summary>
    public static string ForShown(string property) => Shown.TryGetValue(property, out var advice) ? advice
        : property.EndsWith("height", StringComparison.Ordinal) ? Shown["height"]
        : property.StartsWith("overflow", StringComparison.Ordinal) ? Shown["overflow"]
        : property.IndexOf("font", StringComparison.Ordinal) >= 0 ? Shown["font-family"]
        : "Take the link out of that element, or leave the property out.";
}
