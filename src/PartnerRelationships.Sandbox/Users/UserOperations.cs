using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.DelegatedAdmin;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>A customer's users (contract §5.14, A§6).</summary>
internal sealed class UserOperations(OwnPartner partner, AccountAccess access, IClock clock, AuditTrail trail)
{
    private const string Administrator = "User Administrator";
    private static readonly string[] Readers = ["Directory Readers", "Global Reader", Administrator, "Directory Writers"];
    private static readonly string[] Writers = [Administrator, "Directory Writers"];
    private static readonly string[] PasswordSetters = [Administrator, "Privileged Authentication Administrator"];

    public Answer List(Call call, Session db)
    {
        var customer = access.Customer(call, db, Readers);
        var query = UserQuery.Of(call, partner.TenantId, customer);
        var (page, next) = query.Take(UserStore.Of(db, customer, clock.Now));
        var path = $"/customers/{customer.Id}/users";
        var body = Resource.Collection([.. page.Select(user => UserResource.Of(user, customer))], path);
        if (next is not null) GoOn(body, $"{path}?size={query.Size}&seekOperation=Next", next.ToToken(partner.TenantId, customer));
        return Answer.Ok(body);
    }

    public Answer Get(Call call, Session db)
    {
        var customer = access.Customer(call, db, Readers);
        return Answer.Ok(UserResource.Of(UserStore.Find(db, customer, call.Args[1], clock.Now), customer));
    }

    public Answer Create(Call call, Session db)
    {
        var customer = access.Customer(call, db, Writers);
        var body = call.ReadBody();
        UserStore.Settle(db, customer, clock.Now);
        var ordinal = UserRow.NextOrdinal(db, customer.Seq);
        var user = UserInput.Apply(new UserRow
        {
            Customer = customer.Seq,
            Ordinal = ordinal,
            Id = SeededUsers.IdOf(customer, ordinal),
            PrincipalName = body.RequiredText("userPrincipalName"),
            DisplayName = body.RequiredText("displayName"),
            UsageLocation = body.RequiredText("usageLocation"),
        }, body, customer);
        var password = UserInput.Password(body) ?? Draw.From(user.Id, ordinal).Password();
        Keep(call, db, customer, user, "create_customer_user");
        return Answer.Ok(UserResource.Created(user, customer, password, body.Child("passwordProfile").Flag("forceChangePassword") ?? true));
    }

    public Answer Change(Call call, Session db)
    {
        var customer = access.Customer(call, db, Writers);
        var body = call.ReadBody();
        var before = UserStore.Find(db, customer, call.Args[1], clock.Now);
        // A word that restores makes the service overlook all others.
        var isRestored = !before.IsActive && string.Equals(body.Text("state"), "active", StringComparison.OrdinalIgnoreCase);
        if (!before.IsActive && !isRestored) throw UserStore.Unknown(call.Args[1]);
        if (!isRestored && UserInput.Password(body) is not null && !customer.DelegatedAccess) throw AccountAccess.Insufficient;
        var after = isRestored ? before with { Deleted = null } : UserInput.Apply(before, body, customer);
        return Answer.Ok(Keep(call, db, customer, after, ChangeOf(before, after)));
    }

    public Answer ResetPassword(Call call, Session db)
    {
        var customer = access.Customer(call, db, PasswordSetters);
        var user = Active(call, db, customer);
        if (UserInput.Password(call.ReadBody()) is null) throw Refusal.BadInput("passwordProfile.password is required.");
        return Answer.Ok(Note(call, db, customer, user, "reset_customer_user_password"));
    }

    public Answer Delete(Call call, Session db)
    {
        var customer = access.Customer(call, db, Administrator);
        Keep(call, db, customer, Active(call, db, customer) with { Deleted = clock.Now }, "delete_customer_user");
        return Answer.Empty(204);
    }

    private UserRow Active(Call call, Session db, CustomerRow customer) => UserStore.Active(db, customer, call.Args[1], clock.Now);

    // How the service says that a name is taken is documented nowhere; the words are those of the directory behind it.
    private JObject Keep(Call call, Session db, CustomerRow customer, UserRow user, string operation)
    {
        UserStore.Settle(db, customer, clock.Now);
        if (UserRow.IsNameTaken(db, user)) throw new Refusal(409, 3000, "Another object with the same value for property userPrincipalName already exists.");
        user.Save(db);
        return Note(call, db, customer, user, operation);
    }

    private JObject Note(Call call, Session db, CustomerRow customer, UserRow user, string operation)
    {
        var body = UserResource.Of(user, customer);
        trail.Note(db, call, new AuditEntry(operation, AuditEntry.User, customer.Id, customer.Name, body) { Data = AuditEntry.OfUser(user.Id) });
        return body;
    }

    private static string ChangeOf(UserRow before, UserRow after) => (before.IsActive, after.PrincipalName == before.PrincipalName) switch
    {
        (false, _) => "restore_customer_user",
        (true, true) => "update_customer_user",
        (true, false) => "update_customer_user_principal_name",
    };

    private static void GoOn(JObject body, string path, string token)
    {
        body["links"]!["next"] = Resource.NextLink(path, token);
        body["continuationToken"] = token;
    }
}
