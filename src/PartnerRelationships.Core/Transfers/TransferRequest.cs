using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Transfers;

/// <summary>What a target asks of a source (contract A§3.1).</summary>
public sealed record TransferRequest
{
    /// <summary>The type that Microsoft's newest page names for new commerce; older ones have 3, and the service takes both (contract A§3.1).</summary>
    public const int NewCommerce = 5;

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name; null if it is not known.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Where the service sends its notice of the transfer.</summary>
    public string CustomerEmail { get; init; } = "";

    /// <summary>The partner that hands over.</summary>
    public Guid SourcePartnerId { get; init; }

    /// <summary>Its name.</summary>
    public string SourcePartnerName { get; init; } = "";

    /// <summary>The partner that takes over: the one that asks.</summary>
    public Guid TargetPartnerId { get; init; }

    /// <summary>The PartnerID of the reseller that orders are recorded for; null for none.</summary>
    public string? PartnerOnRecord { get; init; }

    /// <summary>The kinds of products; none for all of them.</summary>
    public IReadOnlyList<string> ProductTypes { get; init; } = [];

    /// <summary>The type of transfer as the wire has it.</summary>
    public int TransferType { get; init; } = NewCommerce;
}
