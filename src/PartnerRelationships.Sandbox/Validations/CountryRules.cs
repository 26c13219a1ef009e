using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Validations;

/// <summary>What an address in a country must have (contract §5.11, §11.12). Of countries without a market here only the least is asked.</summary>
internal sealed class CountryRules
{
    private static readonly Dictionary<string, string> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["US"] = "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY",
        ["CA"] = "AB BC MB NB NL NS NT NU ON PE QC SK YT",
    };

    // Elsewhere every code is written as the market writes it.
    private static readonly Dictionary<string, string> PostalCodes = new()
    {
        ["US"] = "^[0-9]{5}(-[0-9]{4})?$",
        ["GB"] = "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}$",
    };

    private static readonly (string Old, string Name)[] Lists =
    [
        ("supportedStatesList", "states"), ("supportedLanguagesList", "supportedLanguages"), ("supportedCulturesList", "supportedCultures"),
        ("countryCallingCodesList", "countryCallingCodes"),
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<Market> markets;

    public CountryRules(string country)
    {
        Country = country.ToUpperInvariant();
        markets = Markets.All.Where(m => m.Country == Country).ToList();
        SupportedStates = States.TryGetValue(Country, out var states) ? states.Split(' ') : [];
        PostalCodePattern = PostalCodes.TryGetValue(Country, out var pattern) ? pattern : markets.Count == 0 ? null : Pattern(markets[0].PostalCode);
    }

    public string Country { get; }

    public IReadOnlyList<string> SupportedStates { get; }

    public string? PostalCodePattern { get; }

    public static bool IsCountry(string text) => text.Length == 2 && text.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    public bool Accept(JObject address) =>
        address.Text("addressLine1") is not null
        && address.Text("city") is not null
        && (SupportedStates.Count == 0 || SupportedStates.Contains(address.Text("state"), StringComparer.OrdinalIgnoreCase))
        && (PostalCodePattern is null || Regex.IsMatch(address.Text("postalCode") ?? "", PostalCodePattern, RegexOptions.CultureInvariant, Patience));

    /// <summary>The address with its state as the country writes it; null if it is written so.</summary>
    public JObject? Better(JObject address)
    {
        var state = address.Text("state");
        if (state is null || SupportedStates.Count == 0 || SupportedStates.Contains(state)) return null;
        var better = new JObject(address.Properties().Where(member => member.Value.Type == JTokenType.String).Select(member => new JProperty(char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1), member.Value)));
        better["state"] = state.ToUpperInvariant();
        return better;
    }

    /// <summary>The rules as Microsoft documents them today: lists stand in objects (contract A§7).</summary>
    public JObject ToJson()
    {
        var body = ToListJson();
        foreach (var (old, name) in Lists)
        {
            body[name] = new JObject { ["value"] = body[old] };
            body.Remove(old);
        }
        body["isRegistrationNumberSupported"] = RegistrationNumbers.Needed(Country);
        return body;
    }

    /// <summary>The rules in the words of 2020, which the clients of then read.</summary>
    public JObject ToListJson()
    {
        var body = new JObject
        {
            ["iso2Code"] = Country,
            ["defaultCulture"] = markets.Count == 0 ? "en-US" : markets[0].Culture,
            ["isStateRequired"] = SupportedStates.Count > 0,
            ["supportedStatesList"] = new JArray(SupportedStates),
            ["supportedLanguagesList"] = new JArray(markets.Select(m => m.Culture.Substring(0, 2)).DefaultIfEmpty("en")),
            ["supportedCulturesList"] = new JArray(markets.Select(m => m.Culture).DefaultIfEmpty("en-US")),
            ["isPostalCodeRequired"] = PostalCodePattern is not null,
        };
        if (PostalCodePattern is not null) body["postalCodeRegex"] = PostalCodePattern;
        body["isCityRequired"] = true;
        body["isVatIdSupported"] = false;
        body["isTaxIdSupported"] = false;
        body["isTaxIdOptional"] = true;
        body["countryCallingCodesList"] = new JArray(markets.Select(m => m.Phone.Split(' ')[0].TrimStart('+')));
        body["attributes"] = Resource.Attributes("CountryValidationRules");
        return body;
    }

    // ##-### means digits; blanks may be left out.
    private static string Pattern(string mask) => "^" + mask.Replace("#", "[0-9]").Replace(" ", " ?") + "$";
}
