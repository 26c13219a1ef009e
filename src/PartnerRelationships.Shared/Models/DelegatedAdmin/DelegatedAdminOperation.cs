using System;

namespace PartnerRelationships;

/// <summary>A long-running operation of Microsoft Graph on a delegated admin relationship.</summary>
public sealed record DelegatedAdminOperation
{
    /// <summary>Graph's id of the relationship.</summary>
    public string RelationshipId { get; init; } = "";

    /// <summary>Graph's id of the operation.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>delegatedAdminAccessAssignmentUpdate or anything newer.</summary>
    public string OperationType { get; init; } = "";

    /// <summary>notStarted, running, succeeded, failed or anything newer.</summary>
    public string Status { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When it was last updated.</summary>
    public DateTimeOffset? ModifiedOn { get; init; }

    /// <summary>Its data from Microsoft Graph as JSON; null for none.</summary>
    public string? Data { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{OperationType} ({Status}, {OperationId})";
}
