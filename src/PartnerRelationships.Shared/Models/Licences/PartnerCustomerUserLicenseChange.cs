using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>The result of changing the licences of one user, as read back.</summary>
public sealed record PartnerCustomerUserLicenseChange
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The user's id.</summary>
    public Guid UserId { get; init; }

    /// <summary>The name that the user signs in with; null if only the id is known.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The products that were assigned, or whose services were set.</summary>
    public IReadOnlyList<string> Added { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The products that were removed.</summary>
    public IReadOnlyList<string> Removed { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>All products that the user has now.</summary>
    public IReadOnlyList<string> Licenses { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>Warnings of the service.</summary>
    public IReadOnlyList<string> Warnings { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>Whether nothing had to be changed.</summary>
    public bool IsUnchanged => Added.Count == 0 && Removed.Count == 0;
}
