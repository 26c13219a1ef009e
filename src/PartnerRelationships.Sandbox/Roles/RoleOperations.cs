using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.DelegatedAdmin;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Users;

namespace PartnerRelationships.Sandbox.Roles;

/// <summary>The directory roles of a customer's tenant and who has them (contract §5.14, A§6).</summary>
internal sealed class RoleOperations(AccountAccess access, IClock clock, AuditTrail trail)
{
    private const string Writer = "Privileged Role Administrator";
    private static readonly string[] Readers = ["Directory Readers", "Global Reader", "User Administrator", Writer, "Directory Writers"];

    public Answer List(Call call, Session db)
    {
        var customer = access.Customer(call, db, Readers);
        return Answer.Ok(Resource.Collection([.. TenantRole.Of(customer.Id).Select(role => role.ToJson())]));
    }

    public Answer OfUser(Call call, Session db)
    {
        var customer = access.Customer(call, db, Readers);
        var users = UserStore.Of(db, customer, clock.Now);
        var user = UserStore.Active(users, call.Args[1]);
        var members = RoleMembers.Open(db, customer, users);
        return Answer.Ok(Resource.Collection([.. TenantRole.Of(customer.Id).Where(role => members.Has(user.Id, role)).Select(role => role.ToJson())]));
    }

    public Answer Members(Call call, Session db)
    {
        var customer = access.Customer(call, db, Readers);
        var role = TenantRole.Find(customer.Id, call.Args[1]);
        var users = UserStore.Of(db, customer, clock.Now);
        var members = RoleMembers.Open(db, customer, users);
        return Answer.Ok(Resource.Collection([.. users.Where(user => user.IsActive && members.Has(user.Id, role)).Select(user => ToJson(user, role))]));
    }

    public Answer Add(Call call, Session db)
    {
        var customer = access.Customer(call, db, Writer);
        var role = TenantRole.Find(customer.Id, call.Args[1]);
        var users = UserStore.Of(db, customer, clock.Now);
        var user = UserStore.Active(users, call.ReadBody().RequiredText("id"));
        var members = RoleMembers.Open(db, customer, users);
        if (members.Has(user.Id, role)) throw Refusal.BadInput("One or more added object references already exist for the following modified properties: 'members'.");
        members.Add(user.Id, role);
        var body = ToJson(user, role);
        Note(db, call, "add_user_member", customer, user, body);
        return Answer.Of(201, body);
    }

    public Answer Remove(Call call, Session db)
    {
        var customer = access.Customer(call, db, Writer);
        var role = TenantRole.Find(customer.Id, call.Args[1]);
        var users = UserStore.Of(db, customer, clock.Now);
        var user = UserStore.Active(users, call.Args[2]);
        var members = RoleMembers.Open(db, customer, users);
        if (!members.Has(user.Id, role)) throw new Refusal(404, 60002, $"User {user.Id} is no member of the role.");
        members.Remove(user.Id, role);
        Note(db, call, "remove_user_member", customer, user, ToJson(user, role));
        return Answer.Empty(204);
    }

    private void Note(Session db, Call call, string operation, CustomerRow customer, UserRow user, JObject member) =>
        trail.Note(db, call, new AuditEntry(operation, AuditEntry.Role, customer.Id, customer.Name, member) { Data = AuditEntry.OfUser(user.Id) });

    private static JObject ToJson(UserRow user, TenantRole role) => new()
    {
        ["displayName"] = user.DisplayName,
        ["userPrincipalName"] = user.PrincipalName,
        ["roleId"] = role.Id.ToString(),
        ["id"] = user.Id.ToString(),
        ["attributes"] = Resource.Attributes("UserMember"),
    };
}
