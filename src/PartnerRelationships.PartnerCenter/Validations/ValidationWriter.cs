using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.PartnerCenter.Validations;

/// <summary>Writes the questions that are asked before a customer is created (contract A§7).</summary>
internal static class ValidationWriter
{
    public static string Address(CustomerAddress address)
    {
        (string Name, string? Value)[] members =
        [
            ("Country", address.Country), ("City", address.City), ("State", address.State), ("AddressLine1", address.AddressLine), ("AddressLine2", address.AddressLine2),
            ("PostalCode", address.PostalCode), ("FirstName", address.FirstName), ("LastName", address.LastName), ("PhoneNumber", address.PhoneNumber),
        ];
        return new JObject(members.Where(member => member.Value is not null).Select(member => new JProperty(member.Name, member.Value))).ToString(Formatting.None);
    }

    public static string Partners(string partnerId) => new JObject { ["partnerIds"] = new JArray(partnerId) }.ToString(Formatting.None);
}
