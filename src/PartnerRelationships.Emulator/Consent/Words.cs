using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Countries and parties in words.</summary>
internal static class Words
{
    /// <summary>A name that may be written from right to left, without turning the words around it.</summary>
    public static Html Name(string name) => Html.Of($"<bdi>{name}</bdi>");

    public static string Country(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>What can be chosen: a country and its language, by country.</summary>
    /// <param name="own">The one that is offered wherever the machine knows no others.</param>
    public static IEnumerable<(string Culture, string Text)> Cultures(string own) => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => culture.Name)
        .Where(name => name.Length == 5 && char.IsAsciiLetterUpper(name[3]))
        .Append(own)
        .Distinct()
        .Select(name => (name, $"{Country(name[3..])} – {Language(name)}"))
        .OrderBy(choice => choice.Item2, StringComparer.InvariantCulture);

    private static string Language(string culture) => Core.Ground.Cultures.Find(culture)?.Parent.EnglishName is { Length: > 0 } language ? language : culture;
}
