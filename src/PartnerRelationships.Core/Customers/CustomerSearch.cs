using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>Which customers are wanted. Parts left null ask for nothing; what is given must all hold.</summary>
public sealed record CustomerSearch
{
    /// <summary>The company's name.</summary>
    public TextPattern? Name { get; init; }

    /// <summary>The default domain.</summary>
    public TextPattern? Domain { get; init; }

    /// <summary>Customers of this indirect reseller.</summary>
    public Guid? IndirectReseller { get; init; }

    /// <summary>Customers of this indirect provider.</summary>
    public Guid? IndirectProvider { get; init; }

    /// <summary>The one filter that the service applies: it takes no two (contract §5.1).</summary>
    public CustomerFilter? ServiceFilter =>
        IndirectReseller is { } reseller ? new(CustomerFilterField.IndirectReseller, reseller.ToString())
        : IndirectProvider is { } provider ? new(CustomerFilterField.IndirectCloudSolutionProvider, provider.ToString())
        : Name is { Prefix.Length: > 0 } ? new(CustomerFilterField.CompanyName, Name.Prefix)
        : Domain is { Prefix.Length: > 0 } ? new(CustomerFilterField.Domain, Domain.Prefix)
        : null;

    /// <summary>What the service's filter leaves to be matched here; null when it leaves nothing.</summary>
    public Func<PartnerCustomer, bool>? LocalMatch
    {
        get
        {
            var filtered = ServiceFilter?.Field;
            var name = filtered == CustomerFilterField.CompanyName && Name!.IsPurePrefix ? null : Name;
            var domain = filtered == CustomerFilterField.Domain && Domain!.IsPurePrefix ? null : Domain;
            return name is null && domain is null
                ? null
                : customer => name?.Matches(customer.Name) != false && domain?.Matches(customer.Domain) != false;
        }
    }
}
