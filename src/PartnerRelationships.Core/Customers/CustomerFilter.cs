namespace PartnerRelationships.Core.Customers;

/// <summary>The one filter that the service applies to a customer list; its only operator is "starts with" (contract §5.1).</summary>
/// <param name="Field">What is compared.</param>
/// <param name="Prefix">What it must start with; a tenant id for the two partner fields.</param>
public sealed record CustomerFilter(CustomerFilterField Field, string Prefix);

/// <summary>What a customer list can be filtered by at the service.</summary>
public enum CustomerFilterField
{
    /// <summary>The company's name.</summary>
    CompanyName,

    /// <summary>The default domain.</summary>
    Domain,

    /// <summary>Tenant id of the indirect reseller (a provider's view).</summary>
    IndirectReseller,

    /// <summary>Tenant id of the indirect provider (a reseller's view).</summary>
    IndirectCloudSolutionProvider,
}
