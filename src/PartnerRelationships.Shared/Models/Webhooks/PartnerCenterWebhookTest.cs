using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A test event of the service, and its delivery. The service keeps it for 7 days.</summary>
public sealed record PartnerCenterWebhookTest
{
    /// <summary>The service's id of the test.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>completed, or another value while it is in progress.</summary>
    public string Status { get; init; } = "";

    /// <summary>The address that was posted to; null while the service does not say.</summary>
    public string? Url { get; init; }

    /// <summary>The delivery attempts.</summary>
    public IReadOnlyList<PartnerCenterWebhookDelivery> Deliveries { get; init => field = PrintedList<PartnerCenterWebhookDelivery>.Of(value); } = PrintedList<PartnerCenterWebhookDelivery>.None;

    /// <summary>Whether the service has finished the test.</summary>
    public bool IsCompleted => string.Equals(Status, "completed", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{CorrelationId} ({Status}, {Url})";
}

/// <summary>One attempt to deliver a test event.</summary>
public sealed record PartnerCenterWebhookDelivery
{
    /// <summary>The listener's answer, such as OK.</summary>
    public string Response { get; init; } = "";

    /// <summary>More about it; null for nothing.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the service itself failed; null if it does not say.</summary>
    public bool? IsSystemError { get; init; }

    /// <summary>When; null if the service does not say.</summary>
    public DateTimeOffset? OccurredOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Message is null ? Response : $"{Response}: {Message}";
}
