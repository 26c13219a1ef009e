namespace PartnerRelationships.Emulator.Limits;

/// <summary>How many requests are let through.</summary>
internal sealed record LimitSettings
{
    /// <summary>Of the partner; null for any number.</summary>
    public int? PerMinute { get; init; }

    /// <summary>For the resources of one customer; null for any number.</summary>
    public int? PerMinuteAndCustomer { get; init; }

    /// <summary>How long a window is; null for what fits the limit.</summary>
    public int? WindowSeconds { get; init; }

    public WindowKind WindowKind { get; init; }

    public RetryAfterForm RetryAfter { get; init; }
}

/// <summary>When a window begins.</summary>
internal enum WindowKind
{
    /// <summary>One after the other.</summary>
    Fixed,

    /// <summary>With every request.</summary>
    Sliding,
}

/// <summary>How Retry-After is written; the service has been seen to write both (contract §4.4).</summary>
internal enum RetryAfterForm
{
    Seconds,
    Date,

    /// <summary>Every other time a date.</summary>
    Mixed,
}
