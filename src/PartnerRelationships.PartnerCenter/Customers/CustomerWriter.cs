using System.IO;
using Newtonsoft.Json;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.PartnerCenter.Customers;

/// <summary>Writes the body that creates a customer (contract §5.11, A.2).</summary>
internal static class CustomerWriter
{
    public static string Write(CustomerCreation creation)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            json.WriteStartObject();
            json.Member("AssociatedPartnerId", creation.IndirectReseller?.ToString());
            json.WritePropertyName("CompanyProfile");
            json.WriteStartObject();
            json.Member("Domain", creation.Domain);
            json.Member("OrganizationRegistrationNumber", creation.RegistrationNumber);
            json.WriteEndObject();
            json.WritePropertyName("BillingProfile");
            json.WriteStartObject();
            json.Member("Culture", creation.Culture);
            json.Member("Email", creation.Email);
            json.Member("Language", creation.Language);
            json.Member("CompanyName", creation.Name);
            Address(json, creation);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return text.ToString();
    }

    private static void Address(JsonTextWriter json, CustomerCreation creation)
    {
        json.WritePropertyName("DefaultAddress");
        json.WriteStartObject();
        json.Member("FirstName", creation.FirstName);
        json.Member("LastName", creation.LastName);
        json.Member("AddressLine1", creation.AddressLine);
        json.Member("City", creation.City);
        json.Member("State", creation.State);
        json.Member("PostalCode", creation.PostalCode);
        json.Member("Country", creation.Country);
        json.Member("PhoneNumber", creation.PhoneNumber);
        json.WriteEndObject();
    }

    private static void Member(this JsonTextWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
