using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>The result of removing one customer's relationship, and who attested to it.</summary>
public sealed class ChangeResult
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name; empty if it could no longer be read.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>How it ended.</summary>
    public ChangeOutcome Outcome { get; init; }

    /// <summary>The reason for the outcome.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The reason for ending the relationship.</summary>
    public string? Reason { get; init; }

    /// <summary>The statement that the operator attested.</summary>
    public string? Attestation { get; init; }

    /// <summary>Who attested.</summary>
    public string? AttestedBy { get; init; }

    /// <summary>When it was attested.</summary>
    public DateTimeOffset? AttestedOn { get; init; }

    /// <summary>Delegated administrative privileges before.</summary>
    public DelegatedAdminState DelegatedAdminBefore { get; init; }

    /// <summary>Delegated administrative privileges afterwards, as read back, never assumed.</summary>
    public DelegatedAdminState DelegatedAdminAfter { get; init; }

    /// <summary>The blockers; empty unless blocked.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init => field = PrintedList<Blocker>.Of(value); } = PrintedList<Blocker>.None;

    /// <summary>The request that changed the relationship; null when none was sent.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The service's correlation id of that request.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset CompletedOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Outcome}, {CustomerId})";
}
