using System;
using System.Linq;

namespace PartnerRelationships;

/// <summary>What is scheduled for a subscription's next term. Null leaves a value to the service.</summary>
public sealed record ScheduledNextTerm
{
    /// <summary>The offer of the next term: PRODUCT:SKU:AVAILABILITY; null if the service names none.</summary>
    public string? OfferId { get; init; }

    /// <summary>ISO 8601 duration of the next term, such as P1Y.</summary>
    public string? Term { get; init; }

    /// <summary>monthly, annual, triennial or anything newer.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>Seats of the next term.</summary>
    public int? Quantity { get; init; }

    /// <summary>The promotion that it is billed by; null for none.</summary>
    public string? PromotionId { get; init; }

    /// <summary>Another end of the next term than its length gives; null for none.</summary>
    public DateTimeOffset? CustomTermEndsOn { get; init; }

    /// <summary>In words: "12 seats, P1Y, annual, CFQ7TTC0LH18:0001:CFQ7TTC0K971".</summary>
    public override string ToString()
    {
        string?[] words =
        [
            Quantity is { } seats ? $"{seats} seat{(seats == 1 ? "" : "s")}" : null,
            Term,
            BillingCycle,
            OfferId,
            PromotionId is null ? null : $"promotion {PromotionId}",
            CustomTermEndsOn is { } end ? $"until {ScreenTime.Day(end)}" : null,
        ];
        return string.Join(", ", words.Where(word => word is not null));
    }
}
