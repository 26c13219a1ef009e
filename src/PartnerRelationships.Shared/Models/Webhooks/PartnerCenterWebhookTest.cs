using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A test event of the service, and how its delivery went. The service forgets it after 7 days.</summary>
public sealed record PartnerCenterWebhookTest
{
    /// <summary>The service's id of the test.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>completed, or anything else while it is under way.</summary>
    public string Status { get; init; } = "";

    /// <summary>The address that was posted to; null while the service does not say.</summary>
    public string? Url { get; init; }

    /// <summary>Each try of the delivery.</summary>
    public IReadOnlyList<PartnerCenterWebhookDelivery> Deliveries { get; init => field = PrintedList<PartnerCenterWebhookDelivery>.Of(value); } = PrintedList<PartnerCenterWebhookDelivery>.None;

    /// <summary>Whether the service is through with it.</summary>
    public bool IsCompleted => string.Equals(Status, "completed", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{CorrelationId} ({Status}, {Url})";
}

/// <summary>One try to deliver a test event.</summary>
public sealed record PartnerCenterWebhookDelivery
{
    /// <summary>What the listener answered, such as OK.</summary>
    public string Response { get; init; } = "";

    /// <summary>More about it; null for nothing.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the service itself failed; null where it does not say.</summary>
    public bool? IsSystemError { get; init; }

    /// <summary>When; null where the service does not say.</summary>
    public DateTimeOffset? OccurredOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Message is null ? Response : $"{Response}: {Message}";
}
