using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>What a change did to the licences of one user, as they were read back.</summary>
public sealed record PartnerCustomerUserLicenseChange
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The user's id.</summary>
    public Guid UserId { get; init; }

    /// <summary>The name that the user signs in with; null where only the id is known.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The products that were given, or whose services were set.</summary>
    public IReadOnlyList<string> Added { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The products that were taken away.</summary>
    public IReadOnlyList<string> Removed { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>All that the user has now.</summary>
    public IReadOnlyList<string> Licenses { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>What the service remarked.</summary>
    public IReadOnlyList<string> Warnings { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>Whether nothing had to be changed.</summary>
    public bool IsUnchanged => Added.Count == 0 && Removed.Count == 0;
}
