using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>Whether one customer's relationship could end now, and everything that stands in the way.</summary>
public sealed class CustomerRemovalReadiness
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The verdict.</summary>
    public ReadinessVerdict Verdict { get; init; }

    /// <summary>The relationship as the service words it, such as reseller.</summary>
    public string Relationship { get; init; } = "";

    /// <summary>Everything that stands in the way; empty when nothing does.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init => field = PrintedList<Blocker>.Of(value); } = PrintedList<Blocker>.None;

    /// <summary>What does not stand in the way and should be known before the end, such as a service that users still have; empty for nothing.</summary>
    public IReadOnlyList<string> Notes { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>First moment at which the customer becomes removable if everybody acts in time; null when ready, gone, or nobody knows.</summary>
    public DateTimeOffset? RemovableFrom { get; init; }

    /// <summary>Delegated administrative privileges as they are.</summary>
    public DelegatedAdminState DelegatedAdmin { get; init; }

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Verdict}, {CustomerId})";
}

/// <summary>Whether a customer's relationship could end now.</summary>
public enum ReadinessVerdict
{
    /// <summary>Nothing known stands in the way.</summary>
    Ready,

    /// <summary>Something stands in the way; see the blockers.</summary>
    Blocked,

    /// <summary>There is no relationship to end.</summary>
    AlreadyGone,
}
