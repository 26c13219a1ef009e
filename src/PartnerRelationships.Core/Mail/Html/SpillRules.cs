using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>Which styles let something reach over what is beside it: text and colours that are higher than their box, and frames of elements
/// that stand in a line, for which the lines make no room.</summary>
internal static class SpillRules
{
    private const double Most = 4;
    private static readonly string[] Inline = ["a", "abbr", "b", "code", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "u"];
    private static readonly string[] Frames = ["padding", "padding-top", "padding-bottom", "border", "border-width", "border-top", "border-bottom", "border-top-width", "border-bottom-width"];

    /// <summary>Whether a declaration lets an element, or what is in it, reach over others.</summary>
    public static bool Spills(StyledElement element, Declaration declaration) => declaration.Property switch
    {
        "height" or "max-height" => !element.IsEmpty && !HidingRules.Grows(element) && element.Element.Name != "img" && IsAbsolute(declaration.Value) && !CutsOff(element),
        _ => Frames.Contains(declaration.Property) && IsInline(element) && HeightOf(declaration) > Most,
    };

    private static bool IsAbsolute(string value) => Length.Parse(value) is { Unit: not "%" };

    private static bool CutsOff(StyledElement element) =>
        element.Applied.Any(one => one is { Conditions: 0, Declaration: { Property: "overflow", Value: "hidden" } })
        && element.Applied.All(one => one.Declaration is not { Property: "overflow" or "overflow-x" or "overflow-y", Value: not "hidden" });

    private static bool IsInline(StyledElement element) =>
        element.Applied.Any(one => one.Declaration is { Property: "display", Value: "inline" })
        || (Inline.Contains(element.Element.Name) && !element.Applied.Any(one => one is { Conditions: 0, Declaration.Property: "display" }));

    // Of several values the first is that of the top, and the third that of the bottom.
    private static double HeightOf(Declaration declaration) => declaration.Property.StartsWith("border", System.StringComparison.Ordinal)
        ? StyleValue.Parts(declaration.Value).Max(Pixels)
        : declaration.Value.Split(' ').Where((_, place) => place % 2 == 0).Max(Pixels);

    private static double Pixels(string value) => Length.Parse(value) is { } length ? length.Pixels(16, 600) : 0;
}
