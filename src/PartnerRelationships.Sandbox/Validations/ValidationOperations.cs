using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Validations;

/// <summary>What clients ask before they create a customer (contract §5.11, §11.12).</summary>
internal static class ValidationOperations
{
    private static readonly string[] AddressMembers = ["country", "city", "state", "addressLine1", "addressLine2", "postalCode"];

    public static Answer Country(Call call, Session db) => Answer.Ok(call.IsArchivedModule() || call.IsOfficialSdk() ? Rules(call.Args[0]).ToListJson() : Rules(call.Args[0]).ToJson());

    /// <summary>The archived modules read a bare true or false; the service has answered with an object since 2021.</summary>
    public static Answer Address(Call call, Session db)
    {
        var address = call.ReadBody();
        var rules = Rules(address.RequiredText("country"));
        return Answer.Ok(call.IsArchivedModule() ? new JValue(rules.Accept(address)) : Verdict(address, rules));
    }

    private static JObject Verdict(JObject address, CountryRules rules)
    {
        var accepted = rules.Accept(address);
        var better = accepted ? rules.Better(address) : null;
        var original = new JObject(AddressMembers.Where(address.Has).Select(name => new JProperty(name, address.Text(name))));
        var verdict = new JObject
        {
            ["originalAddress"] = original,
            ["suggestedAddresses"] = accepted ? new JArray(better ?? original.DeepClone()) : [],
            ["status"] = better is not null ? "InteractionRequired" : accepted ? "VerifiedShippable" : "None",
        };
        if (!accepted) verdict["validationMessage"] = "The address is not one of its country.";
        return verdict;
    }

    private static CountryRules Rules(string country) =>
        CountryRules.IsCountry(country) ? new CountryRules(country) : throw Refusal.InvalidProperty($"Country {country}");
}
