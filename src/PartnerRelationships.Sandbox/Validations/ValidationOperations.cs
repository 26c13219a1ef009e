using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Validations;

/// <summary>What clients ask before they create a customer (contract §5.11, §11.12).</summary>
internal static class ValidationOperations
{
    public static Answer Country(Call call, Session db) => Answer.Ok(Rules(call.Args[0]).ToJson());

    /// <summary>The answer is a bare true or false.</summary>
    public static Answer Address(Call call, Session db)
    {
        var address = call.ReadBody();
        return Answer.Ok(new JValue(Rules(address.RequiredText("country")).Accept(address)));
    }

    private static CountryRules Rules(string country) =>
        CountryRules.IsCountry(country) ? new CountryRules(country) : throw Refusal.InvalidProperty($"Country {country}");
}
