using System;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>What came of a question.</summary>
public sealed record ProbeAnswer
{
    /// <summary>From the question to the end of the answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The service's own time; null when it did not say.</summary>
    public DateTimeOffset? ServiceTime { get; init; }

    /// <summary>Whether the service counts the token as made with multi-factor authentication (contract §2.3); null when it did not say.</summary>
    public bool? IsMfaCompliant { get; init; }

    /// <summary>How many items the list has on its first page; null for what is no list.</summary>
    public int? Items { get; init; }

    /// <summary>Why there is no answer, or a refusal; null when the question was answered.</summary>
    public PartnerRelationshipsException? Error { get; init; }

    /// <summary>Whether the service said anything at all.</summary>
    public bool WasReached => Error is null or { Fault: not null };
}
