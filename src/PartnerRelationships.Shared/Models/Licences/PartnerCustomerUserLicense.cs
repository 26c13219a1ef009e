using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A licence that a customer's user has.</summary>
public sealed record PartnerCustomerUserLicense
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The user's id.</summary>
    public Guid UserId { get; init; }

    /// <summary>The name that the user signs in with; null if only the id is known.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The SKU's id.</summary>
    public string SkuId { get; init; } = "";

    /// <summary>The product's name; null if the service gives none.</summary>
    public string? ProductName { get; init; }

    /// <summary>The SKU's part number, such as EMS; null if the service gives none.</summary>
    public string? PartNumber { get; init; }

    /// <summary>Its display name: the product's name, otherwise the part number, otherwise the id.</summary>
    public string Product => ProductName ?? PartNumber ?? SkuId;

    /// <summary>Who manages it, as named by the service: group1 for Entra ID, group2 for the retired Store for Business.</summary>
    public string? LicenseGroup { get; init; }

    /// <summary>Its services. One that is turned off is missing, or has a corresponding status.</summary>
    public IReadOnlyList<ServicePlan> ServicePlans { get; init => field = PrintedList<ServicePlan>.Of(value); } = PrintedList<ServicePlan>.None;

    /// <summary>The services of the product that are off for this user; null if the product's own list was not read.</summary>
    public IReadOnlyList<string>? PlansOff { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => Product;
}
