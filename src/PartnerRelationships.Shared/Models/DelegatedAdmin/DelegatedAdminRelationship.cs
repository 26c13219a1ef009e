using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A granular delegated admin relationship (GDAP) with a customer (contract §6).</summary>
public sealed record DelegatedAdminRelationship
{
    /// <summary>Graph's id of the relationship: two GUIDs with a hyphen between them.</summary>
    public string RelationshipId { get; init; } = "";

    /// <summary>Its name, unique for the partner.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The customer's tenant id; null until somebody approved a request that names nobody.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name, as Graph has it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>created, approvalPending, active, expired, terminated or anything newer.</summary>
    public string Status { get; init; } = "";

    /// <summary>The directory roles that it gives, by template id.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>How long it lasts, as an ISO 8601 duration such as P730D.</summary>
    public string? Duration { get; init; }

    /// <summary>By how much it extends itself; null or PT0S for not at all.</summary>
    public string? AutoExtendDuration { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the customer's approval took effect; null until then.</summary>
    public DateTimeOffset? ActivatedOn { get; init; }

    /// <summary>When it ends; null until it is active.</summary>
    public DateTimeOffset? EndsOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayName} ({Status}, {RelationshipId})";
}

/// <summary>What could be read of a customer's delegated administrative privileges (DAP, contract §6.3).</summary>
public enum DelegatedAdminState
{
    /// <summary>The service did not say, or the customer could not be read any more.</summary>
    Unknown,

    /// <summary>The partner has delegated administrative privileges.</summary>
    Granted,

    /// <summary>The partner has none.</summary>
    NotGranted,
}
