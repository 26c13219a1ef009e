using System;

namespace PartnerRelationships;

/// <summary>One customer of a run, and what the service's audit log says about its change.</summary>
public sealed record ChangeComparison
{
    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>How the removal ended by the journal; null while it has not.</summary>
    public ChangeOutcome? Outcome { get; init; }

    /// <summary>What the log says.</summary>
    public AuditState Audit { get; init; }

    /// <summary>What that rests on, in words.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The log's record; null when it has none.</summary>
    public string? RecordId { get; init; }

    /// <summary>Who did it by the log: a user, or an application; null when it does not say.</summary>
    public string? By { get; init; }

    /// <summary>When, by the log; null when it has no record.</summary>
    public DateTimeOffset? OccurredOn { get; init; }

    /// <summary>The correlation id of the request by the log; null when it does not say.</summary>
    public string? CorrelationId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Audit}, {CustomerId})";
}

/// <summary>What the service's own log says of a customer's removal.</summary>
public enum AuditState
{
    /// <summary>What this log would have was not asked for, and it has nothing of the customer. What Microsoft Graph was asked for is in its own log.</summary>
    NotAsked,

    /// <summary>The log has our removal.</summary>
    Confirmed,

    /// <summary>The log does not have it (yet): records can come late.</summary>
    NotYet,

    /// <summary>The log has a removal that is not ours: somebody else's, or one from before our request.</summary>
    ByOthers,

    /// <summary>The log cannot be read, or does not reach back so far.</summary>
    Unreadable,
}
