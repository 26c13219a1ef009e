using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>Every tie to one customer in one object: reseller, provider, delegated administration.</summary>
public sealed class CustomerRelationship
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name; empty when it cannot be read any more.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The reseller relationship as the service words it: reseller, none or anything newer.</summary>
    public string Reseller { get; init; } = "";

    /// <summary>The partners on the other side: the customer's providers for a reseller, its resellers for a provider; null when not readable.</summary>
    public IReadOnlyList<string>? IndirectPartners { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <summary>Tenant ids of <see cref="IndirectPartners"/>, in the same order.</summary>
    public IReadOnlyList<Guid>? IndirectPartnerIds { get; init => field = value is null ? null : PrintedList<Guid>.Of(value); }

    /// <summary>Delegated administrative privileges.</summary>
    public DelegatedAdminState DelegatedAdmin { get; init; }

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Reseller}, {CustomerId})";
}
