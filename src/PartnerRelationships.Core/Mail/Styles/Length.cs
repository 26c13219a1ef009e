using System;
using System.Globalization;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>A length: a number and its unit.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">Its unit in lower case; empty for none.</param>
internal readonly record struct Length(double Number, string Unit)
{
    private const double Root = 16;

    /// <summary>Reads one of the units that mails are laid out with.</summary>
    /// <returns>The length; null for anything else.</returns>
    public static Length? Parse(string text)
    {
        var digits = 0;
        while (digits < text.Length && text[digits] is (>= '0' and <= '9') or '.' or '+' or '-')
        {
            digits++;
        }

        // A browser passes over a number that ends with its point.
        var (figure, unit) = (text.Substring(0, digits), text.Substring(digits));
        return digits > 0 && text[digits - 1] != '.' && unit is "" or "px" or "pt" or "pc" or "em" or "rem" or "in" or "cm" or "mm" or "%"
            && double.TryParse(figure, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Length(number, unit)
            : null;
    }

    /// <summary>In pixels.</summary>
    /// <param name="em">What one em is.</param>
    /// <param name="whole">What a hundred per cent are.</param>
    public double Pixels(double em, double whole) => Unit switch
    {
        "pt" => Number * 96 / 72,
        "pc" => Number * 16,
        "in" => Number * 96,
        "cm" => Number * 96 / 2.54,
        "mm" => Number * 96 / 25.4,
        "em" => Number * em,
        "rem" => Number * Root,
        "%" => Number / 100 * whole,
        _ => Number,
    };

    /// <summary>Whether it says its unit, or needs none.</summary>
    public bool HasUnit => Unit.Length > 0 || Math.Abs(Number) < double.Epsilon;
}
