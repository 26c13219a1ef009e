using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>Which styles leave seen what they are given to. A height does at one element and not at another: cells grow with what is in them.</summary>
internal static class HidingRules
{
    private const double SmallestPicture = 12;
    private static readonly string[] Growing = ["table", "tbody", "thead", "tfoot", "tr", "td", "th"];

    /// <summary>Whether a declaration leaves an element seen.</summary>
    public static bool Shows(StyledElement element, Declaration declaration) => declaration.Property switch
    {
        "height" => declaration.Value is "auto" or "100%" || Grows(element) || (element.Element.Name == "img" && IsPictureSize(declaration.Value)),
        "max-height" when element.Element.Name == "img" => IsPictureSize(declaration.Value) || StyleList.Shows(declaration),
        _ => StyleList.Shows(declaration),
    };

    /// <summary>Whether a height is but the least for an element.</summary>
    public static bool Grows(StyledElement element) => Growing.Contains(element.Element.Name) && !element.Sets("display");

    private static bool IsPictureSize(string value) => Length.Parse(value) is { Unit: not "%" } length && length.Pixels(0, 0) >= SmallestPicture;
}
