using System;

namespace PartnerRelationships;

/// <summary>The billing profile of a customer. Set-PartnerCustomer changes it.</summary>
public sealed record CustomerBillingProfile
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name on bills and in the list of customers.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The contact's address.</summary>
    public string? Email { get; init; }

    /// <summary>Culture, such as hu-HU.</summary>
    public string? Culture { get; init; }

    /// <summary>Language, such as hu.</summary>
    public string? Language { get; init; }

    /// <summary>The billing address, with the contact person.</summary>
    public CustomerAddress Address { get; init; } = new();

    /// <summary>The profile's own id.</summary>
    public string? ProfileId { get; init; }

    /// <summary>The version that was read, as given by the service.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CompanyName}, {Address}";
}
