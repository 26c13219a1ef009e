namespace PartnerRelationships.Core.Profiles;

/// <summary>What is to be different about a billing profile; what is null stays as it is.</summary>
public sealed record BillingEdit
{
    /// <summary>The company's name on bills and in the list of customers.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The contact's given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The contact's family name.</summary>
    public string? LastName { get; init; }

    /// <summary>The contact's address.</summary>
    public string? Email { get; init; }

    /// <summary>Culture, such as hu-HU.</summary>
    public string? Culture { get; init; }

    /// <summary>Language, such as hu.</summary>
    public string? Language { get; init; }

    /// <summary>First line of the address.</summary>
    public string? AddressLine { get; init; }

    /// <summary>Second line of the address.</summary>
    public string? AddressLine2 { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or region.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Two-letter country, in capitals.</summary>
    public string? Country { get; init; }

    /// <summary>Phone number.</summary>
    public string? PhoneNumber { get; init; }
}
