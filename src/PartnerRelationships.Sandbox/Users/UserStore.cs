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
    public static List<UserRow> Of(Session db, CustomerRow customer, DateTimeOffset now) => [.. Whole(db, customer, now).Where(user => !user.IsPurged(now))];

    /// <summary>One by its id.</summary>
    public static UserRow Find(Session db, CustomerRow customer, string id, DateTimeOffset now) =>
        Of(db, customer, now).FirstOrDefault(user => string.Equals(user.Id.ToString(), id, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(id);

    /// <summary>Keeps a new one or a changed one.</summary>
    public static void Save(Session db, CustomerRow customer, UserRow user, DateTimeOffset now)
    {
        if (UserRow.Of(db, customer.Seq).Count == 0) SeededUsers.Of(customer, now).ForEach(seeded => seeded.Save(db));
        user.Save(db);
    }

    /// <summary>The place of the next one.</summary>
    public static int NextOrdinal(Session db, CustomerRow customer, DateTimeOffset now) => Whole(db, customer, now).Max(user => user.Ordinal) + 1;

    public static Refusal Unknown(string id) => new(404, 60002, $"User object ID {id} isn't found.");

    private static List<UserRow> Whole(Session db, CustomerRow customer, DateTimeOffset now) =>
        UserRow.Of(db, customer.Seq) is { Count: > 0 } kept ? kept : SeededUsers.Of(customer, now);
}
