using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Roles;

/// <summary>A directory role of a tenant. Its id is the tenant's own: not the template's, which is the same everywhere (contract A§6).</summary>
internal sealed record TenantRole(Guid Customer, int Number, string Name)
{
    /// <summary>The number of the role that the first user has.</summary>
    public const int GlobalAdministrator = 0;

    // What derives from a customer beside its roles: far from these numbers.
    private const long Purpose = 0x520000;

    private static readonly string[] Names =
    [
        "Global Administrator", "Global Reader", "User Administrator", "License Administrator", "Helpdesk Administrator", "Billing Administrator", "Exchange Administrator",
        "Service Support Administrator", "Directory Readers",
    ];

    public Guid Id => Draw.From(Customer, Purpose + Number).Guid();

    public static IReadOnlyList<TenantRole> Of(Guid customer) => [.. Names.Select((name, number) => new TenantRole(customer, number, name))];

    public static TenantRole Find(Guid customer, string id) => Of(customer).FirstOrDefault(role => string.Equals(role.Id.ToString(), id, StringComparison.OrdinalIgnoreCase))
        ?? throw new Refusal(404, 1000, $"Directory role {id} isn't found.");

    public JObject ToJson() => new() { ["name"] = Name, ["id"] = Id.ToString(), ["attributes"] = Resource.Attributes("DirectoryRole") };
}
