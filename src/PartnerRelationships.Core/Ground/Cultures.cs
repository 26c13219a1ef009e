using System.Globalization;

namespace PartnerRelationships.Core.Ground;

/// <summary>The languages that .NET knows on this machine. In many containers it knows none (invariant globalization).</summary>
public static class Cultures
{
    /// <summary>The language that is always there.</summary>
    public const string Fallback = "en";

    /// <summary>English; without globalization data, the invariant culture, which formats like English.</summary>
    public static CultureInfo English { get; } = Find(Fallback) ?? CultureInfo.InvariantCulture;

    /// <summary>Whether this machine has no languages.</summary>
    public static bool AreMissing => English.Name.Length == 0;

    /// <summary>A culture by its name; null if this machine has none of that name.</summary>
    public static CultureInfo? Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A culture by its name, or English.</summary>
    /// <exception cref="InvalidInputException">There is no such culture (CultureInvalid), or this machine has none at all (CulturesMissing).</exception>
    public static CultureInfo Of(string name) => name == Fallback ? English
        : Find(name) ?? throw (AreMissing
            ? new InvalidInputException("CulturesMissing", $".NET has no culture data (ICU) on this machine, so nothing can be written for '{name}'.")
            : new InvalidInputException("CultureInvalid", $"'{name}' is not a culture such as hu-HU.{ScreenText.HiddenIn(name)}"));
}
