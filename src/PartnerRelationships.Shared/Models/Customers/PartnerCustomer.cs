using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A customer of the partner.</summary>
/// <remarks>A list gives only the first five properties; the rest is null until the customer is read by its id,
/// and address, e-mail and custom domains stay null if the partner has no delegated access.</remarks>
public sealed class PartnerCustomer
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The relationship as named by the service: reseller, advisor, none or anything newer.</summary>
    public string? Relationship { get; init; }

    /// <summary>Whether delegated administrative privileges (DAP) are granted; null in a list.</summary>
    public bool? AllowsDelegatedAccess { get; init; }

    /// <summary>The customer's id in commerce.</summary>
    public string? CommerceId { get; init; }

    /// <summary>Two-letter country.</summary>
    public string? Country { get; init; }

    /// <summary>City of the company's address.</summary>
    public string? City { get; init; }

    /// <summary>State or region of the company's address.</summary>
    public string? Region { get; init; }

    /// <summary>First line of the company's address.</summary>
    public string? AddressLine { get; init; }

    /// <summary>Postal code of the company's address.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The company's contact address.</summary>
    public string? Email { get; init; }

    /// <summary>Registration number of the organisation, where its country has them.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Culture of the billing profile, such as hu-HU.</summary>
    public string? Culture { get; init; }

    /// <summary>Language of the billing profile, such as hu.</summary>
    public string? Language { get; init; }

    /// <summary>The indirect reseller that a provider created the customer for.</summary>
    public Guid? AssociatedPartnerId { get; init; }

    /// <summary>Every domain of the tenant; null when not readable.</summary>
    public IReadOnlyList<string>? CustomDomains { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Domain}, {CustomerId})";
}
