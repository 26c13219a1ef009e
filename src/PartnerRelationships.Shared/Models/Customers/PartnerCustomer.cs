using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A customer of the partner.</summary>
/// <remarks>A list gives only the first four properties; the rest is null until the customer is read by its id,
/// and address, e-mail and custom domains stay null if the partner has no delegated access.</remarks>
public sealed class PartnerCustomer
{
    private CustomerDetails? details;

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The relationship as named by the service: reseller, advisor, none or anything newer.</summary>
    public string? Relationship { get; init; }

    /// <summary>Whether delegated administrative privileges (DAP) are granted; null in a list.</summary>
    public bool? AllowsDelegatedAccess { get => details?.AllowsDelegatedAccess; init => Details(value)?.AllowsDelegatedAccess = value; }

    /// <summary>The customer's id in commerce.</summary>
    public string? CommerceId { get => details?.CommerceId; init => Details(value)?.CommerceId = value; }

    /// <summary>Two-letter country.</summary>
    public string? Country { get => details?.Country; init => Details(value)?.Country = value; }

    /// <summary>City of the company's address.</summary>
    public string? City { get => details?.City; init => Details(value)?.City = value; }

    /// <summary>State or region of the company's address.</summary>
    public string? Region { get => details?.Region; init => Details(value)?.Region = value; }

    /// <summary>First line of the company's address.</summary>
    public string? AddressLine { get => details?.AddressLine; init => Details(value)?.AddressLine = value; }

    /// <summary>Postal code of the company's address.</summary>
    public string? PostalCode { get => details?.PostalCode; init => Details(value)?.PostalCode = value; }

    /// <summary>The company's contact address.</summary>
    public string? Email { get => details?.Email; init => Details(value)?.Email = value; }

    /// <summary>Registration number of the organisation, where its country has them.</summary>
    public string? RegistrationNumber { get => details?.RegistrationNumber; init => Details(value)?.RegistrationNumber = value; }

    /// <summary>Culture of the billing profile, such as hu-HU.</summary>
    public string? Culture { get => details?.Culture; init => Details(value)?.Culture = value; }

    /// <summary>Language of the billing profile, such as hu.</summary>
    public string? Language { get => details?.Language; init => Details(value)?.Language = value; }

    /// <summary>The indirect reseller that a provider created the customer for.</summary>
    public Guid? AssociatedPartnerId { get => details?.AssociatedPartnerId; init => Details(value)?.AssociatedPartnerId = value; }

    /// <summary>Every domain of the tenant; null when not readable.</summary>
    public IReadOnlyList<string>? CustomDomains
    {
        get => details?.CustomDomains;
        init => Details(value)?.CustomDomains = value is null ? null : PrintedList<string>.Of(value);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Domain}, {CustomerId})";

    private CustomerDetails? Details(object? value) => value is null ? details : details ??= new CustomerDetails();

    // Apart, for a list gives hardly any of them, and some keep 50,000 customers.
    private sealed class CustomerDetails
    {
        public bool? AllowsDelegatedAccess { get; set; }

        public string? CommerceId { get; set; }

        public string? Country { get; set; }

        public string? City { get; set; }

        public string? Region { get; set; }

        public string? AddressLine { get; set; }

        public string? PostalCode { get; set; }

        public string? Email { get; set; }

        public string? RegistrationNumber { get; set; }

        public string? Culture { get; set; }

        public string? Language { get; set; }

        public Guid? AssociatedPartnerId { get; set; }

        public IReadOnlyList<string>? CustomDomains { get; set; }
    }
}
