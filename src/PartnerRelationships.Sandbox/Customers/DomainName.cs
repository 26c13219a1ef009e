using System;
using System.Globalization;
using System.Text.RegularExpressions;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Domains of tenants.</summary>
internal static class DomainName
{
    private const string Suffix = ".onmicrosoft.com";
    private const int LongestLabel = 27;

    private static readonly Regex Pattern = new(
        @"\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static bool IsValid(string domain) => domain.Length <= 253 && Pattern.IsMatch(domain);

    public static Refusal Taken(string domain) => new(409, 1003, $"The domain '{domain}' is already in use.");

    /// <summary>The label that a tenant of this name would ask for.</summary>
    public static string Label(string name)
    {
        var ascii = Transliteration.ToAscii(name);
        if (ascii.Length == 0) ascii = "tenant";
        return ascii.Length > LongestLabel - 6 ? ascii.Substring(0, LongestLabel - 6) : ascii;
    }

    /// <summary>The n-th domain of a label: contoso, contoso2, contoso3.</summary>
    public static string Numbered(string label, int n) =>
        (n <= 1 ? label : label + n.ToString(CultureInfo.InvariantCulture)) + Suffix;
}
