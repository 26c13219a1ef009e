using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Users;

namespace PartnerRelationships.Sandbox.Roles;

/// <summary>Who has a tenant's directory roles: a customer's first user administers it, until a user's first change writes down what it has.</summary>
internal sealed class RoleMembers
{
    private readonly Session db;
    private readonly long customer;
    private readonly Dictionary<Guid, IReadOnlyList<int>> byUser;

    private RoleMembers(Session db, long customer, Dictionary<Guid, IReadOnlyList<int>> byUser) => (this.db, this.customer, this.byUser) = (db, customer, byUser);

    public static RoleMembers Open(Session db, CustomerRow customer, IReadOnlyList<UserRow> users)
    {
        var byUser = users.Where(user => user.Ordinal == 1).ToDictionary(user => user.Id, IReadOnlyList<int> (_) => [TenantRole.GlobalAdministrator]);
        foreach (var (user, roles) in Kept(db, customer.Seq)) byUser[user] = roles;
        return new RoleMembers(db, customer.Seq, byUser);
    }

    public bool Has(Guid user, TenantRole role) => byUser.TryGetValue(user, out var roles) && roles.Contains(role.Number);

    public void Add(Guid user, TenantRole role) => Save(user, [.. Of(user), role.Number]);

    public void Remove(Guid user, TenantRole role) => Save(user, [.. Of(user).Where(number => number != role.Number)]);

    private IReadOnlyList<int> Of(Guid user) => byUser.TryGetValue(user, out var roles) ? roles : [];

    private void Save(Guid user, IReadOnlyList<int> roles)
    {
        byUser[user] = roles;
        db.Execute("INSERT OR REPLACE INTO user_role (customer, user_id, roles) VALUES (@1, @2, @3)", customer, user, string.Join(" ", roles));
    }

    private static List<(Guid User, IReadOnlyList<int> Roles)> Kept(Session db, long customer) => db.Query<(Guid, IReadOnlyList<int>)>(
        "SELECT user_id, roles FROM user_role WHERE customer = @1",
        r => (Guid.Parse(r.GetString(0)), [.. r.GetString(1).Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))]), customer);
}
