using System;

namespace PartnerRelationships;

/// <summary>What the service said when it refused a request.</summary>
public sealed class ServiceFault
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>The service's own code, such as 20002; null when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's words; empty when the answer had no body.</summary>
    public string Description { get; init; } = "";

    /// <summary>The part of the service that answered.</summary>
    public string? Source { get; init; }

    /// <summary>Id of the request.</summary>
    public Guid RequestId { get; init; }

    /// <summary>The service's correlation id, which Microsoft support needs.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>How long the service asks to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When the service answered, by its own clock; null when it did not say.</summary>
    public DateTimeOffset? AnsweredOn { get; init; }

    /// <summary>Whether the service considers the sign-in as made with multi-factor authentication; null when it did not say.</summary>
    public bool? IsMfaCompliant { get; init; }

    /// <summary>Method and path of the request, without its query.</summary>
    public string Operation { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Operation} answered {Status}{(Code is null ? "" : $", code {Code}")}{(Description.Length == 0 ? "" : $": {Description}")}";
}
