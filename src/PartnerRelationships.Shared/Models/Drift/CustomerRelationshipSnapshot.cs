using System;

namespace PartnerRelationships;

/// <summary>A file that keeps how everybody's relationships were.</summary>
public sealed record CustomerRelationshipSnapshot
{
    /// <summary>The file.</summary>
    public string Path { get; init; } = "";

    /// <summary>The partner that it is of.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>When it was begun.</summary>
    public DateTimeOffset SavedOn { get; init; }

    /// <summary>Whether it is of all customers, and not of some that were named.</summary>
    public bool IsOfEverybody { get; init; }

    /// <summary>Whether each customer was asked about what no list tells.</summary>
    public bool IsDetailed { get; init; }

    /// <summary>How many customers it has.</summary>
    public int Customers { get; init; }

    /// <summary>The hash of its lines (Merkle, SHA-256): it shows that a file was cut or changed, and proves nothing about who made it.</summary>
    public string Hash { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Path} ({Counted.Of(Customers, "customer")} of {PartnerName}, {SavedOn:u})";
}
