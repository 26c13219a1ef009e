using System;

namespace PartnerRelationships;

/// <summary>An indirect provider that the partner, an indirect reseller, works with.</summary>
public sealed class IndirectProvider
{
    /// <summary>The provider's tenant id.</summary>
    public Guid ProviderId { get; init; }

    /// <summary>The provider's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The provider's PartnerID (formerly MPN id).</summary>
    public string? MpnId { get; init; }

    /// <summary>State of the partnership as named by the service.</summary>
    public string? State { get; init; }

    /// <summary>Two-letter country.</summary>
    public string? Location { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({ProviderId})";
}
