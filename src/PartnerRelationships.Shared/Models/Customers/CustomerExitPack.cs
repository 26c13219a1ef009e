using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>An export of a customer's account to a folder, for the customer or for its next partner. A count that is null could not be read: <see cref="Missing"/>
/// says why.</summary>
public sealed record CustomerExitPack
{
    /// <summary>The customer's tenant id, and the folder's name.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>How many subscriptions it has, whatever their status.</summary>
    public int? Subscriptions { get; init; }

    /// <summary>How many reserved instances and software entitlements it has.</summary>
    public int? Entitlements { get; init; }

    /// <summary>How many active users it has.</summary>
    public int? Users { get; init; }

    /// <summary>How many deleted users it has that can be restored.</summary>
    public int? DeletedUsers { get; init; }

    /// <summary>How many products it has licences of.</summary>
    public int? Licenses { get; init; }

    /// <summary>How many licences its users have together; null also if they were not asked for.</summary>
    public int? UserLicenses { get; init; }

    /// <summary>Whether each user was asked for its licences.</summary>
    public bool IsDetailed { get; init; }

    /// <summary>How many domains its tenant has.</summary>
    public int? Domains { get; init; }

    /// <summary>How many acceptances of the Microsoft Customer Agreement there are.</summary>
    public int? Agreements { get; init; }

    /// <summary>What could not be read, and why; empty if everything was read.</summary>
    public IReadOnlyList<CustomerPartMissing> Missing { get; init => field = PrintedList<CustomerPartMissing>.Of(value); } = PrintedList<CustomerPartMissing>.None;

    /// <summary>When it was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <summary>The folder; null in the index, where the tenant id identifies it.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether it was written now; false if it was already complete; null in the index.</summary>
    public bool? IsWritten { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({CustomerId})";
}
