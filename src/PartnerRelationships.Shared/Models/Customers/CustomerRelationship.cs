using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>All relationships with one customer in one object: reseller, distributors, delegated administration (DAP and GDAP), invitation and run. Null values are
/// unknown; <see cref="Missing"/> says what could not be read.</summary>
public sealed class CustomerRelationship
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name; empty if it can no longer be read.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The reseller relationship as named by the service: reseller, none or anything newer.</summary>
    public string Reseller { get; init; } = "";

    /// <summary>For a reseller the customer's indirect providers, for a provider its indirect resellers; null if not readable.</summary>
    public IReadOnlyList<string>? IndirectPartners { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <summary>Tenant ids of <see cref="IndirectPartners"/>, in the same order.</summary>
    public IReadOnlyList<Guid>? IndirectPartnerIds { get; init => field = value is null ? null : PrintedList<Guid>.Of(value); }

    /// <summary>Delegated administrative privileges (DAP). They must be read for each customer: Unknown if only lists were read.</summary>
    public DelegatedAdminState DelegatedAdmin { get; init; }

    /// <summary>The granular delegated admin relationships (GDAP) that have not ended; null if not readable.</summary>
    public IReadOnlyList<CustomerDelegatedAdmin>? DelegatedAdminRelationships { get; init => field = value is null ? null : PrintedList<CustomerDelegatedAdmin>.Of(value); }

    /// <summary>The directory roles that the active ones of <see cref="DelegatedAdminRelationships"/> give; null when not readable.</summary>
    public IReadOnlyList<string>? DelegatedAdminRoles => Active is { } active ? PrintedList<string>.Of([.. active.SelectMany(one => one.Roles).Distinct()]) : null;

    /// <summary>The security groups that have these roles; null if they were not read or not readable.</summary>
    public IReadOnlyList<string>? DelegatedAdminGroups => Active is { } active && active.All(one => one.Groups is not null)
        ? PrintedList<string>.Of([.. active.SelectMany(one => one.Groups!).Distinct()]) : null;

    /// <summary>The earliest end of the active relationships; null if there is none, or it is unknown.</summary>
    public DateTimeOffset? DelegatedAdminEndsOn => Active?.Min(one => one.EndsOn);

    /// <summary>The newest invitation of this customer; null for none.</summary>
    public CustomerInvitation? Invitation { get; init; }

    /// <summary>The newest run that included this customer; null for none.</summary>
    public CustomerRun? Run { get; init; }

    /// <summary>What could not be read, and why; empty if everything was read.</summary>
    public IReadOnlyList<CustomerPartMissing> Missing { get; init => field = PrintedList<CustomerPartMissing>.Of(value); } = PrintedList<CustomerPartMissing>.None;

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    private IEnumerable<CustomerDelegatedAdmin>? Active => DelegatedAdminRelationships?.Where(one => string.Equals(one.Status, "active", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Reseller}, {CustomerId})";
}
