using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Accounts.Creation;

/// <summary>The countries in which a new customer needs the organisation's registration number (contract §5.11).</summary>
internal static class RegistrationCountries
{
    private const int WithPhone = 12;

    private static readonly string[] All =
        ["AM", "AZ", "BY", "HU", "KZ", "KG", "MD", "RU", "TJ", "UZ", "UA", "IN", "BR", "ZA", "PL", "AE", "SA", "TR", "TH", "VN", "MM", "IQ", "SS", "VE"];

    /// <summary>Whether the number is needed.</summary>
    public static bool NeedNumber(string country) => Has(All, country);

    /// <summary>Whether a phone number is needed too.</summary>
    public static bool NeedPhone(string country) => Has(All.Take(WithPhone), country);

    private static bool Has(IEnumerable<string> countries, string country) => countries.Contains(country, StringComparer.OrdinalIgnoreCase);
}
