using System;

namespace PartnerRelationships;

/// <summary>A directory role of a customer tenant. Roles that were never used there are not listed.</summary>
public sealed record PartnerCustomerRole
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The role's id in this tenant; not the template id, which is the same in all of them.</summary>
    public string RoleId { get; init; } = "";

    /// <summary>The role's name, such as Helpdesk Administrator.</summary>
    public string Name { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
