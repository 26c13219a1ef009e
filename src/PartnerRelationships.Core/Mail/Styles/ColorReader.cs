using System;
using System.Collections.Generic;
using System.Drawing;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>Reads colours in the forms that every mail program knows: names, three or six digits after a hash, and rgb(). What one program
/// knows and the next passes over would leave it open which colour is seen.</summary>
internal static class ColorReader
{
    private static readonly Regex Function = new(@"^rgb\((\d{1,3}),(\d{1,3}),(\d{1,3})\)$", RegexOptions.CultureInvariant);

    // Those that a style may name; names whose colour depends on the machine stand elsewhere in the library.
    private static readonly Dictionary<string, Rgb> Names = typeof(Color).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(Color))
        .Select(property => (Name: property.Name.ToLowerInvariant(), Color: (Color)property.GetValue(null)!))
        .Where(named => named.Color.A == byte.MaxValue)
        .ToDictionary(named => named.Name, named => new Rgb(named.Color.R, named.Color.G, named.Color.B));

    /// <summary>Reads a colour of a style.</summary>
    /// <returns>The colour; null for anything else.</returns>
    public static Rgb? Parse(string text) =>
        text.StartsWith("#", StringComparison.Ordinal) ? OfDigits(text.Substring(1)) : OfName(text) ?? OfFunction(text);

    /// <summary>Reads a colour of an attribute, which may leave the hash out before six digits.</summary>
    /// <returns>The colour; null for anything else, of which programs make what they like.</returns>
    public static Rgb? ParseAttribute(string text)
    {
        var plain = text.ToLowerInvariant();
        return OfName(plain) ?? (plain.StartsWith("#", StringComparison.Ordinal) ? OfDigits(plain.Substring(1)) : plain.Length == 6 ? OfDigits(plain) : null);
    }

    private static Rgb? OfName(string text) => Names.TryGetValue(text.Replace("grey", "gray"), out var color) ? color : null;

    private static Rgb? OfDigits(string digits)
    {
        var whole = digits.Length == 3 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
        return whole.Length == 6 && int.TryParse(whole, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    private static Rgb? OfFunction(string text) =>
        Function.Match(text) is { Success: true } match && Part(match, 1) is { } red && Part(match, 2) is { } green && Part(match, 3) is { } blue ? new Rgb(red, green, blue) : null;

    private static byte? Part(Match match, int place) =>
        byte.TryParse(match.Groups[place].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : null;
}
