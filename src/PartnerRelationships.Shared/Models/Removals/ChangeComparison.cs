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

    /// <summary>The outcome according to the journal; null if not finished.</summary>
    public ChangeOutcome? Outcome { get; init; }

    /// <summary>What the log says.</summary>
    public AuditState Audit { get; init; }

    /// <summary>The reason.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The log's record; null when it has none.</summary>
    public string? RecordId { get; init; }

    /// <summary>Who did it according to the log: a user or an application; null if it does not say.</summary>
    public string? By { get; init; }

    /// <summary>When, according to the log; null if there is no record.</summary>
    public DateTimeOffset? OccurredOn { get; init; }

    /// <summary>The correlation id of the request in the log; null if it does not say.</summary>
    public string? CorrelationId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Audit}, {CustomerId})";
}

/// <summary>What the service's audit log says about a customer's change.</summary>
public enum AuditState
{
    /// <summary>The change is not recorded in this log, and the log contains nothing else about the customer. Changes in Microsoft Graph are in its own log.</summary>
    NotAsked,

    /// <summary>The log contains the change.</summary>
    Confirmed,

    /// <summary>The log does not contain it (yet): records can be delayed.</summary>
    NotYet,

    /// <summary>The log contains a change that is not this run's: somebody else's, or an earlier one.</summary>
    ByOthers,

    /// <summary>The log cannot be read, or does not go back far enough.</summary>
    Unreadable,
}
