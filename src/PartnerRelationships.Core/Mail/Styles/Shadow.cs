using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>Shadows of boxes, and the tints that they have. They fall on what stands beside them, so they must let it through.</summary>
internal static class Shadow
{
    private const double Darkest = 0.4;
    private static readonly Regex Tinted = new(@"^(?:rgb|hsl)a?\([\d.]+(?:deg)?[, ]+[\d.]+%?[, ]+[\d.]+%?[,/ ]+(?<alpha>[01]?(?:\.\d{1,4})?)\)$", RegexOptions.CultureInvariant);
    private static readonly StyleValue[] Lengths = [StyleValue.Lengths(12, 0, least: -12), StyleValue.Lengths(12, 0, least: -12), StyleValue.Lengths(48, 0), StyleValue.Lengths(2, 0)];

    /// <summary>A colour that lets what is below it through to some degree.</summary>
    public static StyleValue Tint { get; } = new("a translucent colour such as rgba(0,0,0,0.1)", value => AlphaOf(value) is not null);

    /// <summary>Shadows that let what is below them through.</summary>
    public static StyleValue Soft { get; } = new($"none, or shadows up to 12px away, with at most 48px blur, in a translucent colour such as rgba(0,0,0,0.1), {Darkest.ToString(CultureInfo.InvariantCulture)} at most", IsSoft);

    private static bool IsSoft(string value) => value == "none" || value.Replace("),", ")\n").Split('\n').All(IsSoftOne);

    private static bool IsSoftOne(string shadow)
    {
        var tints = StyleValue.Parts(shadow.Trim()).Where(part => AlphaOf(part) <= Darkest).ToList();
        var lengths = StyleValue.Parts(shadow.Trim()).Except(tints).ToList();
        return tints.Count == 1 && lengths.Count is >= 2 and <= 4 && lengths.Select((length, place) => Lengths[place].Allows(length)).All(allowed => allowed);
    }

    private static double? AlphaOf(string text) =>
        Tinted.Match(text) is { Success: true } match && double.TryParse(match.Groups["alpha"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var alpha) ? alpha : null;
}
