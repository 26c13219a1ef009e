using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>Delegated admin relationships as Microsoft Graph has them: a lifecycle of their own, apart from the reseller relationship (contract §6).</summary>
internal sealed class DelegatedAdminOperations(OwnPartner partner, IClock clock)
{
    public Answer Create(Call call, Session db)
    {
        var row = Make(call, db);
        return Answer.Of(201, DelegatedAdminResource.Full(call, row, clock.Now)) with { Location = DelegatedAdminResource.Location(call, row) };
    }

    /// <summary>Makes what the body asks for.</summary>
    public DelegatedAdminRow Make(Call call, Session db)
    {
        var now = clock.Now;
        var row = DelegatedAdminTerms.Apply(call.ReadBody(), new DelegatedAdminRow
        {
            Id = DelegatedAdminRow.NextId(db, partner.Seed),
            Name = "",
            Duration = "",
            AutoExtend = DelegatedAdminTerms.None,
            Roles = [],
            Created = now,
            Changed = now,
            Ends = now,
        });
        if (row.CustomerName is null && row.CustomerId is { } customer) row = row with { CustomerName = CustomerRow.Find(db, customer)?.Name };
        CheckName(db, row);
        row.Insert(db);
        return row;
    }

    public Answer Get(Call call, Session db) => Answer.Ok(GraphSelection.Of(DelegatedAdminResource.Full(call, Find(call, db), clock.Now), call.Query("$select")));

    public Answer Change(Call call, Session db)
    {
        var row = Find(call, db);
        GraphEtag.Require(call, row.Etag);
        var body = call.ReadBody();
        var changed = DelegatedAdminTerms.Apply(body, row);
        if (row.Status != DelegatedAdminStatus.Created && !(row.Status == DelegatedAdminStatus.Active && MayChangeWhenActive(body, row, changed)))
            throw Refusal.Graph(400, $"A relationship that is {row.Status} cannot be changed so.");
        if (row.Status == DelegatedAdminStatus.Active) changed = changed with { Ends = row.EndsAt(clock.Now) };
        CheckName(db, changed);
        changed = changed.At(clock.Now, row.Status);
        changed.Update(db);
        return Answer.Ok(DelegatedAdminResource.Full(call, changed, clock.Now));
    }

    public Answer Delete(Call call, Session db)
    {
        var row = Find(call, db);
        GraphEtag.Require(call, row.Etag);
        if (row.Status != DelegatedAdminStatus.Created) throw Refusal.Graph(400, $"A relationship that is {row.Status} cannot be deleted; it can be terminated while it is active.");
        row.Delete(db);
        return Answer.Empty(204);
    }

    public Answer List(Call call, Session db)
    {
        var page = GraphPage.Of(call, partner.TenantId, DelegatedAdminResource.Path);
        var filter = DelegatedAdminFilter.Parse(page.Filter);
        return page.Respond(
            (after, size) => DelegatedAdminRow.Page(db, filter, after, size, clock.Now),
            row => row.Seq,
            (json, row) => DelegatedAdminResource.Write(json, row, clock.Now),
            "tenantRelationships/delegatedAdminRelationships");
    }

    /// <summary>The relationship that the address names.</summary>
    public DelegatedAdminRow Find(Call call, Session db) =>
        DelegatedAdminRow.Find(db, call.Args[0], clock.Now) ?? throw Refusal.Graph(404, "The passed in delegatedAdminRelationshipId is invalid.");

    // Once it is active its extension can be switched, and the Global Administrator taken out of it (contract A§5.1).
    private static bool MayChangeWhenActive(JObject body, DelegatedAdminRow row, DelegatedAdminRow changed)
    {
        var named = body.Properties().Select(member => member.Name).Where(name => !name.StartsWith("@odata.", StringComparison.Ordinal)).ToList();
        return named.All(name => name is "autoExtendDuration" or "accessDetails")
            && (row.Roles.SequenceEqual(changed.Roles) || row.Roles.Where(role => role != DelegatedAdminTerms.GlobalAdministrator).SequenceEqual(changed.Roles));
    }

    private static void CheckName(Session db, DelegatedAdminRow row)
    {
        if (DelegatedAdminRow.IsNameTaken(db, row.Name, row.Id)) throw Refusal.Graph(409, $"A delegated admin relationship of the displayName '{row.Name}' exists already.");
    }
}
