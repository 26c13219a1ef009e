using System.Linq;

namespace PartnerRelationships;

/// <summary>A postal address, with a contact person if there is one. Null values are unknown or missing.</summary>
public sealed record CustomerAddress
{
    /// <summary>Given name of the person.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name of the person.</summary>
    public string? LastName { get; init; }

    /// <summary>First line, with the street.</summary>
    public string? AddressLine { get; init; }

    /// <summary>Second line.</summary>
    public string? AddressLine2 { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or region.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Two-letter country.</summary>
    public string? Country { get; init; }

    /// <summary>Phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", new[] { AddressLine, AddressLine2, City, State, PostalCode, Country }.Where(part => !string.IsNullOrEmpty(part)));
}
