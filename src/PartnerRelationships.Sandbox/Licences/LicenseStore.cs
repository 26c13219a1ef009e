using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Subscriptions;
using PartnerRelationships.Sandbox.Users;

namespace PartnerRelationships.Sandbox.Licences;

/// <summary>The licences of a customer's users: those that they began with, until a user's first change writes them down.</summary>
internal sealed class LicenseStore
{
    private readonly Session db;
    private readonly long customer;
    private readonly Dictionary<Guid, IReadOnlyList<License>> byUser;

    private LicenseStore(Session db, long customer, Dictionary<Guid, IReadOnlyList<License>> byUser) => (this.db, this.customer, this.byUser) = (db, customer, byUser);

    /// <summary>All licences that active users have. One that was deleted holds none of its until it is restored.</summary>
    public static LicenseStore Open(Session db, CustomerRow customer, IReadOnlyList<UserRow> users, IReadOnlyList<SubscriptionRow> subscriptions)
    {
        var byUser = Seeded(customer, users, subscriptions);
        foreach (var (user, held) in Kept(db, customer.Seq)) byUser[user] = held;
        foreach (var gone in users.Where(user => !user.IsActive)) byUser.Remove(gone.Id);
        return new LicenseStore(db, customer.Seq, byUser);
    }

    /// <summary>What is written down of one user; null if nothing is.</summary>
    public static IReadOnlyList<License>? Kept(Session db, CustomerRow customer, UserRow user) =>
        db.Scalar("SELECT held FROM user_license WHERE customer = @1 AND user_id = @2", customer.Seq, user.Id) is string held ? Read(held) : null;

    public IReadOnlyList<License> Of(Guid user) => byUser.TryGetValue(user, out var held) ? held : [];

    public int Count(Product product) => byUser.Values.Sum(held => held.Count(license => license.Product == product));

    public void Save(Guid user, IReadOnlyList<License> held)
    {
        byUser[user] = held;
        db.Execute("INSERT OR REPLACE INTO user_license (customer, user_id, held) VALUES (@1, @2, @3)", customer, user, string.Join(" ", held.Select(license => license.ToText())));
    }

    // Every second one has the first product, and at least one licence is left.
    private static Dictionary<Guid, IReadOnlyList<License>> Seeded(CustomerRow customer, IReadOnlyList<UserRow> users, IReadOnlyList<SubscriptionRow> subscriptions) =>
        subscriptions.FirstOrDefault(row => row.Status == SubscriptionStatus.Active && Products.Of(row.Offer) is { Group: Product.FirstGroup }) is not { } first
            ? []
            : users
                .Where(user => user is { IsActive: true, UsageLocation: not null } && user.Ordinal % 2 == 0 && SeededUsers.IsOne(customer, user)).Take(first.Quantity - 1)
                .ToDictionary(user => user.Id, IReadOnlyList<License> (_) => [new License(Products.Of(first.Offer)!, [])]);

    private static List<(Guid User, IReadOnlyList<License> Held)> Kept(Session db, long customer) => db.Query<(Guid, IReadOnlyList<License>)>(
        "SELECT user_id, held FROM user_license WHERE customer = @1",
        r => (Guid.Parse(r.GetString(0)), Read(r.GetString(1))), customer);

    private static IReadOnlyList<License> Read(string held) => [.. held.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(License.FromText)];
}
