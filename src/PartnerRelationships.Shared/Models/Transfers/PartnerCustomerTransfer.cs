using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A transfer of a customer's orders from one partner to another: created by the target, accepted by the source (contract A§3).</summary>
public sealed record PartnerCustomerTransfer
{
    /// <summary>The transfer's id.</summary>
    public string TransferId { get; init; } = "";

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name, as the transfer has it; null if it has none.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The tenant of the partner that hands over the orders.</summary>
    public Guid? SourcePartnerId { get; init; }

    /// <summary>The name of the partner that hands over; null if the transfer has none.</summary>
    public string? SourcePartnerName { get; init; }

    /// <summary>The tenant of the partner that takes over the orders.</summary>
    public Guid? TargetPartnerId { get; init; }

    /// <summary>The status, as named by the service: Pending, InProgress, Complete or anything newer.</summary>
    public string Status { get; init; } = "unknown";

    /// <summary>The requested product types; empty for all.</summary>
    public IReadOnlyList<string> ProductTypes { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The subscriptions in it, by id. The target sees them when it is complete, by their new ids.</summary>
    public IReadOnlyList<string> SubscriptionIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>When it was created; null if the service does not say.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When it changed last; null if the service does not say.</summary>
    public DateTimeOffset? ModifiedOn { get; init; }

    /// <summary>When it was complete; null while it is not.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{TransferId} ({Status})";
}
