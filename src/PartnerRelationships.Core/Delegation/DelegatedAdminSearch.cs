using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>Which delegated admin relationships are wanted. Graph chooses by customer and by one status; the rest is looked at here.</summary>
public sealed record DelegatedAdminSearch
{
    private static readonly string[] InForce = [DelegatedAdminStatus.Active, DelegatedAdminStatus.Expiring];

    /// <summary>The customer's tenant id; null for every customer's.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The relationship's name; null for any.</summary>
    public TextPattern? Name { get; init; }

    /// <summary>Where they stand, any of these; empty for anywhere.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Only those in force that end within this time. One that is extended automatically does not, unless <see cref="AutoExtend"/> asks for it.</summary>
    public TimeSpan? ExpiresWithin { get; init; }

    /// <summary>Only those that give one of these roles, by template id; empty for whatever they give.</summary>
    public IReadOnlyList<Guid> Roles { get; init; } = [];

    /// <summary>Whether they are extended automatically; null for either.</summary>
    public bool? AutoExtend { get; init; }

    /// <summary>What Graph itself can choose.</summary>
    internal DelegatedAdminQuery Query => new() { CustomerId = CustomerId, Status = Statuses.Count == 1 ? Statuses[0] : null };

    /// <summary>Whether a relationship is wanted.</summary>
    internal bool Fits(DelegatedAdminRelationship relationship, DateTimeOffset now) =>
        (CustomerId is null || relationship.CustomerId == CustomerId)
        && (Name is null || Name.Matches(relationship.DisplayName))
        && (Statuses.Count == 0 || Statuses.Any(relationship.Is))
        && (Roles.Count == 0 || relationship.RoleIds.Any(role => Guid.TryParse(role, out var id) && Roles.Contains(id)))
        && (AutoExtend is null || relationship.AutoExtends == AutoExtend)
        && (ExpiresWithin is null || Expires(relationship, now + ExpiresWithin.Value));

    // What is not known to continue may end.
    private bool Expires(DelegatedAdminRelationship relationship, DateTimeOffset by) =>
        (Statuses.Count > 0 || InForce.Any(relationship.Is)) && relationship.EndsOn <= by && (AutoExtend == true || relationship.AutoExtends != true);
}
