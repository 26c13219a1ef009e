using System;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>Whether a customer may approve a request for delegated admin rights (contract §6.1).</summary>
internal static class CustomerApproval
{
    private const string GlobalAdmin = "globalAdmin";

    /// <summary>The tenant that approves, by its id or its domain. Who does not say its role is a Global administrator.</summary>
    /// <exception cref="Refusal">There is no such tenant, or its user may not approve.</exception>
    public static CustomerRow Tenant(Session db, JObject body)
    {
        if ((body.Text("role") ?? GlobalAdmin) != GlobalAdmin)
            throw new Refusal(403, 900150, "Only a Global administrator of the organisation can approve a request for administrator rights.", "role");
        if (body.Text("tenantId") is { } text) return Guid.TryParse(text, out var id) ? CustomerAccess.Known(db, id) : throw Refusal.BadInput("tenantId must be a tenant's id.");
        var domain = body.Text("domain") ?? throw new Refusal(400, 2000, "The organisation's domain is missing.", "domain");
        return CustomerRow.FindByDomain(db, domain) ?? throw new Refusal(404, 60003, $"No organisation has the domain '{domain}'.", "domain");
    }

    /// <exception cref="Refusal">The tenant is not the one that the request is for.</exception>
    public static void RequireTenant(DelegatedAdminRow row, Guid tenant)
    {
        if (row.CustomerId is { } only && only != tenant) throw new Refusal(400, 2000, "The request is for another tenant.", "domain");
    }

    /// <summary>Why a request does not (yet, or any longer) wait for approval; null if it does.</summary>
    public static Refusal? Obstacle(DelegatedAdminRow row) => row.Status switch
    {
        DelegatedAdminStatus.ApprovalPending => null,
        DelegatedAdminStatus.Created => Refusal.BadInput("The request is not ready for approval yet: its link is valid only after it was locked."),
        _ => new Refusal(409, 2000, $"The link cannot be used any more: the request is {row.Status}."),
    };
}
