using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Validations;

/// <summary>What clients ask before they create a customer (contract §5.11, §11.12).</summary>
internal static class ValidationOperations
{
    private static readonly string[] AddressMembers = ["country", "city", "state", "addressLine1", "addressLine2", "postalCode"];

    public static Answer Country(Call call, Session db) => Answer.Ok(Rules(call.Args[0]).ToJson());

    /// <summary>The archived modules read a bare true or false; Microsoft's SDK reads the object that the service has answered with since 2021.</summary>
    public static Answer Address(Call call, Session db)
    {
        var address = call.ReadBody();
        var accepted = Rules(address.RequiredText("country")).Accept(address);
        return Answer.Ok(call.IsOfficialSdk() ? Verdict(address, accepted) : new JValue(accepted));
    }

    private static JObject Verdict(JObject address, bool accepted)
    {
        var original = new JObject(AddressMembers.Where(address.Has).Select(name => new JProperty(name, address.Text(name))));
        var verdict = new JObject
        {
            ["originalAddress"] = original,
            ["suggestedAddresses"] = accepted ? new JArray(original.DeepClone()) : [],
            ["status"] = accepted ? "VerifiedShippable" : "None",
        };
        if (!accepted) verdict["validationMessage"] = "The address is not one of its country.";
        return verdict;
    }

    private static CountryRules Rules(string country) =>
        CountryRules.IsCountry(country) ? new CountryRules(country) : throw Refusal.InvalidProperty($"Country {country}");
}
