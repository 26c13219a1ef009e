using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A product of which a customer has licences to give to its users. Its names are the service's own.</summary>
public sealed record PartnerCustomerSku
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The SKU's id.</summary>
    public string SkuId { get; init; } = "";

    /// <summary>The product's name; null where the service gives none.</summary>
    public string? ProductName { get; init; }

    /// <summary>The SKU's part number, such as EMS; null where the service gives none.</summary>
    public string? PartNumber { get; init; }

    /// <summary>What people know it by: the product's name, or the part number, or the id where there is nothing else.</summary>
    public string Product => ProductName ?? PartNumber ?? SkuId;

    /// <summary>Licences that can be given or are given: active ones and those in a time of grace.</summary>
    public int? Total { get; init; }

    /// <summary>Licences that users have.</summary>
    public int? Used { get; init; }

    /// <summary>Licences that nobody has yet; null when the service does not tell.</summary>
    public int? Available { get; init; }

    /// <summary>Licences in a time of grace, part of the total.</summary>
    public int? Warning { get; init; }

    /// <summary>Licences of suspended subscriptions, not part of the total.</summary>
    public int? Suspended { get; init; }

    /// <summary>Enabled, Warning, Suspended, Deleted, LockedOut or anything newer; null when the service does not tell.</summary>
    public string? Status { get; init; }

    /// <summary>Who manages its licences, as the service words it: group1 for Entra ID, group2 for the retired Store for Business.</summary>
    public string? LicenseGroup { get; init; }

    /// <summary>User, or Tenant for what no single user is given.</summary>
    public string? TargetType { get; init; }

    /// <summary>What the product consists of.</summary>
    public IReadOnlyList<ServicePlan> ServicePlans { get; init => field = PrintedList<ServicePlan>.Of(value); } = PrintedList<ServicePlan>.None;

    /// <inheritdoc/>
    public override string ToString() => Product;
}
