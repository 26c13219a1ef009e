using System;

namespace PartnerRelationships;

/// <summary>An indirect reseller that the partner, an indirect provider, works with.</summary>
public sealed class IndirectReseller
{
    /// <summary>The reseller's tenant id.</summary>
    public Guid ResellerId { get; init; }

    /// <summary>The reseller's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The reseller's PartnerID (formerly MPN id).</summary>
    public string? MpnId { get; init; }

    /// <summary>State of the partnership as named by the service.</summary>
    public string? State { get; init; }

    /// <summary>Two-letter country.</summary>
    public string? Location { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({ResellerId})";
}
