using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A granular delegated admin relationship (GDAP) with a customer.</summary>
public sealed record DelegatedAdminRelationship
{
    /// <summary>Graph's id of the relationship: two GUIDs with a hyphen between them.</summary>
    public string RelationshipId { get; init; } = "";

    /// <summary>Its name, unique for the partner.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The customer's tenant id; null until somebody approves a request without a named customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name, as Graph has it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>created, approvalPending, active, expired, terminated or anything newer.</summary>
    public string Status { get; init; } = "";

    /// <summary>The directory roles that it gives, by template id.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The same roles by name, or by id if the name is unknown.</summary>
    public IReadOnlyList<string> Roles { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>How long it lasts, as an ISO 8601 duration such as P730D.</summary>
    public string? Duration { get; init; }

    /// <summary>The duration of each automatic extension; null or PT0S for none.</summary>
    public string? AutoExtendDuration { get; init; }

    /// <summary>Whether it is extended automatically by six months each time it ends; null if Microsoft Graph does not say.</summary>
    public bool? AutoExtends => AutoExtendDuration switch
    {
        null => null,
        "PT0S" or "P0D" => false,
        _ => true,
    };

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the customer's approval took effect; null until then.</summary>
    public DateTimeOffset? ActivatedOn { get; init; }

    /// <summary>When it ends; null until it is active.</summary>
    public DateTimeOffset? EndsOn { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedOn { get; init; }

    /// <summary>The indirect provider that created it for this partner, its reseller; null for the partner's own relationships.</summary>
    public Guid? ProviderTenantId { get; init; }

    /// <summary>Whether it waits for this partner's consent to what its provider created; null for the partner's own relationships.</summary>
    public bool? IsPartnerConsentPending { get; init; }

    /// <summary>The version that was read; null if Microsoft Graph gave none.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayName} ({Status}, {RelationshipId})";
}

/// <summary>The state of a customer's delegated administrative privileges (DAP).</summary>
public enum DelegatedAdminState
{
    /// <summary>The service did not say, or the customer could no longer be read.</summary>
    Unknown,

    /// <summary>The partner has delegated administrative privileges.</summary>
    Granted,

    /// <summary>The partner has none.</summary>
    NotGranted,
}
