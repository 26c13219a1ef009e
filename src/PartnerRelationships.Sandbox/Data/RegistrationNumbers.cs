using System.Linq;

namespace PartnerRelationships.Sandbox.Data;

/// <summary>The countries in which an organisation's registration number is needed (contract §5.11).</summary>
internal static class RegistrationNumbers
{
    private static readonly string[] All =
        ["AM", "AZ", "BY", "HU", "KZ", "KG", "MD", "RU", "TJ", "UZ", "UA", "IN", "BR", "ZA", "PL", "AE", "SA", "TR", "TH", "VN", "MM", "IQ", "SS", "VE"];

    private static readonly string[] WithPhone = [.. All.Take(12)];

    public static bool Needed(string country) => All.Contains(country);

    public static bool PhoneNeeded(string country) => WithPhone.Contains(country);
}
