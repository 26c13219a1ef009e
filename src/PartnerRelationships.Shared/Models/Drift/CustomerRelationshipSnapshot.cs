using System;

namespace PartnerRelationships;

/// <summary>A file with the state of customers' relationships at one time.</summary>
public sealed record CustomerRelationshipSnapshot
{
    /// <summary>The file.</summary>
    public string Path { get; init; } = "";

    /// <summary>The partner that it is of.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>When it was started.</summary>
    public DateTimeOffset SavedOn { get; init; }

    /// <summary>Whether it contains all customers, instead of a selection.</summary>
    public bool IsOfEverybody { get; init; }

    /// <summary>Whether what no list shows was read for each customer.</summary>
    public bool IsDetailed { get; init; }

    /// <summary>How many customers it has.</summary>
    public int Customers { get; init; }

    /// <summary>The hash of its lines (Merkle, SHA-256): it shows that a file was truncated or changed, but does not prove who made it.</summary>
    public string Hash { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Path} ({Counted.Of(Customers, "customer")} of {PartnerName}, {SavedOn:u})";
}
