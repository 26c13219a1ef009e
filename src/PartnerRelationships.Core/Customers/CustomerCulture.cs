using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>The culture that a customer is written to in. Billing profiles hold all sorts of things in its place.</summary>
internal static class CustomerCulture
{
    /// <summary>The billing profile's culture, else its language; null when neither is one.</summary>
    public static string? Of(PartnerCustomer customer) => new[] { customer.Culture, customer.Language }.Select(Canonical).FirstOrDefault(name => name is not null);

    private static string? Canonical(string? name) => string.IsNullOrWhiteSpace(name) ? null : Cultures.Find(name!.Trim())?.Name;
}
