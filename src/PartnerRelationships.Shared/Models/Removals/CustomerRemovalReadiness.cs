using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>Whether one customer's relationship could be ended now, and every blocker.</summary>
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

    /// <summary>The relationship as named by the service, such as reseller.</summary>
    public string Relationship { get; init; } = "";

    /// <summary>The blockers; empty if there are none.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init => field = PrintedList<Blocker>.Of(value); } = PrintedList<Blocker>.None;

    /// <summary>What is not a blocker but should be known, such as a service that users still have; empty for nothing.</summary>
    public IReadOnlyList<string> Notes { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The first time at which the customer can be removed, if everybody acts in time; null if ready, gone, or unknown.</summary>
    public DateTimeOffset? RemovableFrom { get; init; }

    /// <summary>Delegated administrative privileges as they are.</summary>
    public DelegatedAdminState DelegatedAdmin { get; init; }

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Verdict}, {CustomerId})";
}

/// <summary>Whether a customer's relationship could be ended now.</summary>
public enum ReadinessVerdict
{
    /// <summary>There are no known blockers.</summary>
    Ready,

    /// <summary>There are blockers.</summary>
    Blocked,

    /// <summary>There is no relationship to end.</summary>
    AlreadyGone,
}
