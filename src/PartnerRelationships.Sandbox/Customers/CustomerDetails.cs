using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Contact and address of a customer.</summary>
internal sealed record CustomerDetails
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public string? PhoneNumber { get; init; }

    public required string Country { get; init; }

    public string? State { get; init; }

    public string? City { get; init; }

    public string? AddressLine { get; init; }

    public string? PostalCode { get; init; }

    public required string Culture { get; init; }

    public required string Language { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? AddressLine2 { get; init; }

    /// <summary>The company's name where bills have another one; null if they have the same.</summary>
    public string? TenantName { get; init; }

    /// <summary>Whether the customer was there from the sandbox's beginning.</summary>
    public bool IsSeeded { get; init; }

    /// <summary>How often the billing profile was changed.</summary>
    public int BillingVersion { get; init; }

    public static CustomerDetails Of(CustomerRow row) =>
        row.Details is null ? SeededDetails.For(row) : JsonConvert.DeserializeObject<CustomerDetails>(row.Details)!;

    public static CustomerDetails Minimal(string culture, string? email) =>
        new() { Culture = culture, Country = culture.Substring(3), Language = culture.Substring(0, 2), Email = email };

    public string Store() => JsonConvert.SerializeObject(this);

    public JObject CompanyAddress() => Json.Compact(
        ("country", Country), ("region", State), ("city", City), ("addressLine1", AddressLine), ("postalCode", PostalCode), ("phoneNumber", PhoneNumber));

    public JObject BillingAddress()
    {
        var address = Json.Compact(
            ("country", Country), ("city", City), ("state", State), ("addressLine1", AddressLine), ("addressLine2", AddressLine2), ("postalCode", PostalCode), ("firstName", FirstName), ("lastName", LastName));
        address["phoneNumber"] = PhoneNumber ?? "";
        return address;
    }
}
