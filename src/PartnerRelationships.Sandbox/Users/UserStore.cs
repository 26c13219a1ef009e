using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>A customer's users: those that it began with, until the first change writes them down.</summary>
internal static class UserStore
{
    /// <summary>All, deleted ones among them as long as they can be restored.</summary>
    public static List<UserRow> Of(Session db, CustomerRow customer, DateTimeOffset now)
    {
        var users = UserRow.AreKept(db, customer.Seq) ? UserRow.Of(db, customer.Seq) : SeededUsers.Of(customer, now);
        users.RemoveAll(user => user.IsPurged(now));
        return users;
    }

    /// <summary>One by its id.</summary>
    public static UserRow Find(Session db, CustomerRow customer, string text, DateTimeOffset now)
    {
        if (!Guid.TryParse(text, out var id)) throw Unknown(text);
        var found = UserRow.AreKept(db, customer.Seq) ? UserRow.Find(db, customer.Seq, id) : SeededUsers.Of(customer, now).FirstOrDefault(user => user.Id == id);
        return found is not null && !found.IsPurged(now) ? found : throw Unknown(text);
    }

    /// <summary>One that was not deleted, by its id.</summary>
    public static UserRow Active(Session db, CustomerRow customer, string id, DateTimeOffset now) => Find(db, customer, id, now) is { IsActive: true } user ? user : throw Unknown(id);

    /// <summary>One of them that was not deleted, by its id.</summary>
    public static UserRow Active(IEnumerable<UserRow> users, string id) =>
        users.FirstOrDefault(user => user.IsActive && string.Equals(user.Id.ToString(), id, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(id);

    /// <summary>Writes down what the customer began with, before the first change.</summary>
    public static void Settle(Session db, CustomerRow customer, DateTimeOffset now)
    {
        if (!UserRow.AreKept(db, customer.Seq)) SeededUsers.Of(customer, now).ForEach(seeded => seeded.Save(db));
    }

    public static Refusal Unknown(string id) => new(404, 60002, $"User object ID {id} isn't found.");
}
