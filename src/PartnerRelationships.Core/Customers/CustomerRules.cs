using System;

namespace PartnerRelationships.Core.Customers;

/// <summary>What a customer's record says.</summary>
internal static class CustomerRules
{
    /// <summary>Whether the partner is its reseller: a list also holds customers that it only advises. A word that we do not know counts.</summary>
    public static bool IsResold(this PartnerCustomer customer) =>
        !string.Equals(customer.Relationship, "advisor", StringComparison.OrdinalIgnoreCase)
        && !string.Equals(customer.Relationship, "none", StringComparison.OrdinalIgnoreCase);
}
