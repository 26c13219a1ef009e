using System;

namespace PartnerRelationships;

/// <summary>A user of a customer.</summary>
public sealed record PartnerCustomerUser
{
    /// <summary>How long the service keeps a deleted user.</summary>
    private const int DaysKept = 30;

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The user's object id.</summary>
    public Guid UserId { get; init; }

    /// <summary>The name that the user signs in with.</summary>
    public string UserPrincipalName { get; init; } = "";

    /// <summary>The name that people see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>Two-letter code of the country in which the user works; null for none. Without it the user cannot get a licence.</summary>
    public string? UsageLocation { get; init; }

    /// <summary>The link to an account in the customer's on-premises directory; null for none.</summary>
    public string? ImmutableId { get; init; }

    /// <summary>Phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>none, managed, federated or anything newer.</summary>
    public string? DomainType { get; init; }

    /// <summary>active, inactive (deleted) or anything newer.</summary>
    public string State { get; init; } = "";

    /// <summary>When the user was deleted, UTC; null for one that was not.</summary>
    public DateTimeOffset? DeletedOn { get; init; }

    /// <summary>Until when the user can be restored; null for one that was not deleted.</summary>
    public DateTimeOffset? RestorableUntil => DeletedOn?.AddDays(DaysKept);

    /// <summary>When the user came from a directory on the customer's own premises last; null for never.</summary>
    public DateTimeOffset? LastSyncedOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => DisplayName is { Length: > 0 } name ? $"{name} ({UserPrincipalName})" : UserPrincipalName;
}
