using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A product for which a customer has licences. Its names come from the service.</summary>
public sealed record PartnerCustomerSku
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The SKU's id.</summary>
    public string SkuId { get; init; } = "";

    /// <summary>The product's name; null if the service gives none.</summary>
    public string? ProductName { get; init; }

    /// <summary>The SKU's part number, such as EMS; null if the service gives none.</summary>
    public string? PartNumber { get; init; }

    /// <summary>Its display name: the product's name, otherwise the part number, otherwise the id.</summary>
    public string Product => ProductName ?? PartNumber ?? SkuId;

    /// <summary>Total licences: active ones and those in a grace period.</summary>
    public int? Total { get; init; }

    /// <summary>Assigned licences.</summary>
    public int? Used { get; init; }

    /// <summary>Available licences; null if the service does not say.</summary>
    public int? Available { get; init; }

    /// <summary>Licences in a grace period, part of the total.</summary>
    public int? Warning { get; init; }

    /// <summary>Licences of suspended subscriptions, not part of the total.</summary>
    public int? Suspended { get; init; }

    /// <summary>Enabled, Warning, Suspended, Deleted, LockedOut or anything newer; null when the service does not tell.</summary>
    public string? Status { get; init; }

    /// <summary>Who manages its licences, as named by the service: group1 for Entra ID, group2 for the retired Store for Business.</summary>
    public string? LicenseGroup { get; init; }

    /// <summary>User, or Tenant if it is not assigned to single users.</summary>
    public string? TargetType { get; init; }

    /// <summary>The services of the product.</summary>
    public IReadOnlyList<ServicePlan> ServicePlans { get; init => field = PrintedList<ServicePlan>.Of(value); } = PrintedList<ServicePlan>.None;

    /// <inheritdoc/>
    public override string ToString() => Product;
}
