using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>Which group has which roles of a delegated admin relationship (contract §6.2, A§5.4).</summary>
internal sealed class AssignmentOperations(OwnPartner partner, DelegatedAdminOperations relationships, PartnerGroups groups, LongOperations operations, IClock clock)
{
    private const string SecurityGroup = "securityGroup";

    public Answer List(Call call, Session db)
    {
        var relationship = relationships.Find(call, db);
        var page = GraphPage.Of(call, partner.TenantId, PathOf(relationship));
        return page.Respond(
            (after, size) => [.. AssignmentRow.Page(db, relationship, after, size, clock.Now).Select(row => (row.Seq, row.ToJson()))],
            $"tenantRelationships/delegatedAdminRelationships('{relationship.Id}')/accessAssignments");
    }

    public Answer Get(Call call, Session db) => Answer.Ok(GraphSelection.Of(Find(call, db).Row.ToJson(), call.Query("$select")));

    public Answer Create(Call call, Session db)
    {
        var relationship = Active(relationships.Find(call, db));
        var body = call.ReadBody();
        var container = body.Child("accessContainer");
        if (container.Text("accessContainerType") is { } type && type != SecurityGroup) throw Refusal.Graph(400, "accessContainerType must be securityGroup.");
        var group = Guid.TryParse(container.Text("accessContainerId"), out var id) && groups.Has(id) ? id : throw Refusal.Graph(400, "The access container does not exist.");
        if (AssignmentRow.Page(db, relationship, 0, int.MaxValue, clock.Now).Any(row => row.GroupId == group)) throw Refusal.Graph(409, "The access container has an assignment already.");
        var now = clock.Now;
        var row = new AssignmentRow
        {
            Id = AssignmentRow.NextId(db, relationship), Relationship = relationship.Seq, GroupId = group, Roles = RolesOf(relationship, body), Created = now, Changed = now,
        };
        row.Insert(db);
        return Answer.Of(201, row.ToJson()) with { Location = $"{call.Origin}/{PathOf(relationship)}/{row.Id}" };
    }

    public Answer Change(Call call, Session db)
    {
        var (relationship, row) = Find(call, db);
        GraphEtag.Require(call, row.Etag);
        Active(relationship);
        var body = call.ReadBody();
        if (body.Child("accessContainer").Text("accessContainerId") is { } id && !id.Equals(row.GroupId.ToString(), StringComparison.OrdinalIgnoreCase))
            throw Refusal.Graph(400, "The access container of an assignment cannot be changed.");
        if (row.Status == AssignmentRow.Deleting) throw Refusal.Graph(409, "The assignment is being deleted.");
        var roles = RolesOf(relationship, body);
        if (roles.OrderBy(role => role, StringComparer.Ordinal).SequenceEqual(row.Roles.OrderBy(role => role, StringComparer.Ordinal))) return Answer.Ok(row.ToJson());
        var changed = row with { Roles = roles, Status = AssignmentRow.Pending, Changed = clock.Now, Version = row.Version + 1 };
        changed.Update(db);
        return operations.Begin(call, db, relationship, changed.ToJson());
    }

    public Answer Delete(Call call, Session db)
    {
        var row = Find(call, db).Row;
        GraphEtag.Require(call, row.Etag);
        if (row.Status != AssignmentRow.Deleting) (row with { Status = AssignmentRow.Deleting, Changed = clock.Now, Version = row.Version + 1 }).Update(db);
        return Answer.Empty(204);
    }

    private (DelegatedAdminRow Relationship, AssignmentRow Row) Find(Call call, Session db)
    {
        var relationship = relationships.Find(call, db);
        return (relationship, AssignmentRow.Find(db, relationship, call.Args[1], clock.Now) ?? throw Refusal.Graph(404, $"There is no access assignment '{call.Args[1]}'."));
    }

    private static DelegatedAdminRow Active(DelegatedAdminRow relationship) =>
        relationship.Status == DelegatedAdminStatus.Active ? relationship : throw Refusal.Graph(400, $"The relationship is {relationship.Status}; access is assigned while it is active.");

    private static List<string> RolesOf(DelegatedAdminRow relationship, JObject body)
    {
        var roles = body.Child("accessDetails") is { } access ? DelegatedAdminTerms.RoleIds(access) : [];
        if (roles.Count == 0) throw Refusal.Graph(400, "accessDetails must name at least one role.");
        return roles.FirstOrDefault(role => !relationship.Roles.Contains(role)) is { } stranger ? throw Refusal.Graph(400, $"The relationship does not have the role '{stranger}'.") : roles;
    }

    private static string PathOf(DelegatedAdminRow relationship) => $"{DelegatedAdminResource.Path}/{relationship.Id}/accessAssignments";
}
