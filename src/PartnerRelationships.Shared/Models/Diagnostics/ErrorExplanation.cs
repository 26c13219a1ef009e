using System;

namespace PartnerRelationships;

/// <summary>Everything that is known about one error.</summary>
public sealed class ErrorExplanation
{
    /// <summary>The stable id, without the command name.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>Whether this module raised the error; for other errors only their own message is known.</summary>
    public bool IsOurs { get; init; }

    /// <summary>PowerShell's category, such as <c>PermissionDenied</c>.</summary>
    public string Category { get; init; } = "";

    /// <summary>What went wrong, for whom.</summary>
    public string Message { get; init; } = "";

    /// <summary>What the id means; null for errors of other modules.</summary>
    public string? Meaning { get; init; }

    /// <summary>The recommended action; null if unknown.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>What the error is about: mostly the customer's tenant id; null when it is about nothing in particular.</summary>
    public string? Target { get; init; }

    /// <summary>The command that raised it; null when it is not known.</summary>
    public string? Command { get; init; }

    /// <summary>The code of the service or of Microsoft Entra ID; null if there is none.</summary>
    public string? ServiceCode { get; init; }

    /// <summary>What that code means; null for a code that is not known.</summary>
    public string? ServiceCodeMeaning { get; init; }

    /// <summary>The service's own words; null when it gave none.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The HTTP status; null when nothing was answered.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Method and path that were asked, without the query; null when nothing was.</summary>
    public string? Operation { get; init; }

    /// <summary>The id of the request; null when none was sent.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The service's correlation id, which Microsoft support needs; null when there is none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When the service answered, by its own clock; null when it did not say.</summary>
    public DateTimeOffset? AnsweredOn { get; init; }

    /// <summary>How long the service asks to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{ErrorId}: {Message}";
}
