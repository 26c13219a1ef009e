using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>Every tie to one customer in one object: reseller, distributors, delegated administration of both kinds, invitation and run. What is null is not known;
/// <see cref="Missing"/> says what could not be read.</summary>
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

    /// <summary>Delegated administrative privileges (DAP). Only a question about the customer tells: Unknown where it was read from lists.</summary>
    public DelegatedAdminState DelegatedAdmin { get; init; }

    /// <summary>The granular delegated admin relationships (GDAP) that are not at their end; null when not readable.</summary>
    public IReadOnlyList<CustomerDelegatedAdmin>? DelegatedAdminRelationships { get; init => field = value is null ? null : PrintedList<CustomerDelegatedAdmin>.Of(value); }

    /// <summary>The directory roles that the active ones of <see cref="DelegatedAdminRelationships"/> give; null when not readable.</summary>
    public IReadOnlyList<string>? DelegatedAdminRoles => Active is { } active ? PrintedList<string>.Of([.. active.SelectMany(one => one.Roles).Distinct()]) : null;

    /// <summary>The security groups that have these roles; null where nobody asked or they could not be read.</summary>
    public IReadOnlyList<string>? DelegatedAdminGroups => Active is { } active && active.All(one => one.Groups is not null)
        ? PrintedList<string>.Of([.. active.SelectMany(one => one.Groups!).Distinct()]) : null;

    /// <summary>When the first of the active ones ends; null where there is none, or it is not known.</summary>
    public DateTimeOffset? DelegatedAdminEndsOn => Active?.Min(one => one.EndsOn);

    /// <summary>The newest invitation that is known to be this customer's; null for none.</summary>
    public CustomerInvitation? Invitation { get; init; }

    /// <summary>The newest run that this customer was in; null for none.</summary>
    public CustomerRun? Run { get; init; }

    /// <summary>What could not be read, and why; empty where all was.</summary>
    public IReadOnlyList<CustomerPartMissing> Missing { get; init => field = PrintedList<CustomerPartMissing>.Of(value); } = PrintedList<CustomerPartMissing>.None;

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    private IEnumerable<CustomerDelegatedAdmin>? Active => DelegatedAdminRelationships?.Where(one => string.Equals(one.Status, "active", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Reseller}, {CustomerId})";
}
