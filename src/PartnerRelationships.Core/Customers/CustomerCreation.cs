using System;

namespace PartnerRelationships.Core.Customers;

/// <summary>What is needed to create a customer (contract §5.11).</summary>
public sealed record CustomerCreation
{
    /// <summary>The company's name.</summary>
    public required string Name { get; init; }

    /// <summary>The tenant's first domain, ending in .onmicrosoft.com.</summary>
    public required string Domain { get; init; }

    /// <summary>The contact's address.</summary>
    public required string Email { get; init; }

    /// <summary>Culture of the billing profile, such as hu-HU; null until the country's usual one is known.</summary>
    public string? Culture { get; init; }

    /// <summary>Language of the billing profile, such as hu.</summary>
    public string? Language { get; init; }

    /// <summary>The contact's given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The contact's family name.</summary>
    public required string LastName { get; init; }

    /// <summary>First line of the address.</summary>
    public required string AddressLine { get; init; }

    /// <summary>City.</summary>
    public required string City { get; init; }

    /// <summary>State or region, where the country has them.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public required string PostalCode { get; init; }

    /// <summary>Two-letter country.</summary>
    public required string Country { get; init; }

    /// <summary>Phone number; some countries require it.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Registration number of the organisation; some countries require it.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The reseller that a provider creates the customer for; null for a direct customer.</summary>
    public Guid? IndirectReseller { get; init; }
}
