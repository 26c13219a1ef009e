using System.Collections.Generic;
using PartnerRelationships.Core.Validations;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Validations;

/// <summary>Reads the rules of a country, in the words of today and of 2020 (contract A§7, §11.12).</summary>
internal static class CountryRulesReader
{
    public static CountryRules Read(JsonCursor json)
    {
        var rules = new CountryRules();
        json.Root(member => rules = Member(json, member, rules));
        return rules;
    }

    private static CountryRules Member(JsonCursor json, string member, CountryRules rules)
    {
        switch (member)
        {
            case MemberNames.IsStateRequired:
                return rules with { IsStateRequired = json.Flag() == true };
            case MemberNames.States or MemberNames.SupportedStatesList:
                return rules with { States = Words(json) };
            case MemberNames.SupportedLanguages or MemberNames.SupportedLanguagesList:
                return rules with { Languages = Words(json) };
            case MemberNames.SupportedCultures or MemberNames.SupportedCulturesList:
                return rules with { Cultures = Words(json) };
            case MemberNames.DefaultCulture:
                return rules with { DefaultCulture = json.Text() };
            case MemberNames.IsPostalCodeRequired:
                return rules with { IsPostalCodeRequired = json.Flag() == true };
            case MemberNames.PostalCodeRegex:
                return rules with { PostalCodePattern = json.Exact() };
            case MemberNames.PhoneNumberRegex:
                return rules with { PhonePattern = json.Exact() };
            case MemberNames.IsCityRequired:
                return rules with { IsCityRequired = json.Flag() == true };
            case MemberNames.IsRegistrationNumberSupported:
                return rules with { IsRegistrationNumberSupported = json.Flag() };
            default:
                json.Skip();
                return rules;
        }
    }

    // A list, or an object around one.
    private static IReadOnlyList<string> Words(JsonCursor json)
    {
        if (!json.IsObject())
        {
            return json.Texts();
        }

        IReadOnlyList<string> words = [];
        json.Object(member =>
        {
            if (member == MemberNames.Value)
            {
                words = json.Texts();
            }
            else
            {
                json.Skip();
            }
        });
        return words;
    }
}
