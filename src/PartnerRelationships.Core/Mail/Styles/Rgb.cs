using System;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>A colour that lets nothing through.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>What a page is written on.</summary>
    public static readonly Rgb White = new(255, 255, 255);

    /// <summary>What a text is written in.</summary>
    public static readonly Rgb Black = new(0, 0, 0);

    /// <summary>What a link is written in.</summary>
    public static readonly Rgb LinkBlue = new(0, 0, 238);

    /// <summary>How well two colours can be distinguished, from 1 to 21, as WCAG 2 counts.</summary>
    public static double Contrast(Rgb one, Rgb other)
    {
        var (first, second) = (one.Luminance, other.Luminance);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part) => part <= 10 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
}
