using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Profiles;

/// <summary>A billing profile as clients send it: whole, so that what is left out is gone (contract A§7).</summary>
internal static class BillingInput
{
    public static CustomerDetails Apply(CustomerDetails before, JObject body)
    {
        var address = body.Child("defaultAddress");
        return before with
        {
            Email = body.RequiredText("email"),
            Culture = body.RequiredText("culture"),
            Language = body.RequiredText("language"),
            FirstName = address.RequiredText("firstName"),
            LastName = address.RequiredText("lastName"),
            AddressLine = address.RequiredText("addressLine1"),
            AddressLine2 = address.Text("addressLine2"),
            City = address.RequiredText("city"),
            State = address.Text("state"),
            PostalCode = address.Text("postalCode"),
            Country = address.RequiredText("country").ToUpperInvariant(),
            PhoneNumber = address.Text("phoneNumber"),
        };
    }
}
