using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>A customer's user as it is kept.</summary>
internal sealed record UserRow
{
    private const string Select =
        "SELECT customer, ordinal, id, principal_name, first_name, last_name, display_name, usage_location, immutable_id, deleted FROM customer_user WHERE customer = @1";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The customer's number.</summary>
    public required long Customer { get; init; }

    /// <summary>Its place among the customer's users.</summary>
    public required int Ordinal { get; init; }

    public required Guid Id { get; init; }

    public required string PrincipalName { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public required string DisplayName { get; init; }

    public string? UsageLocation { get; init; }

    public string? ImmutableId { get; init; }

    /// <summary>When it was deleted; null for an active one. It can be restored for 30 days.</summary>
    public DateTimeOffset? Deleted { get; init; }

    public bool IsActive => Deleted is null;

    public bool IsPurged(DateTimeOffset now) => Deleted + Kept <= now;

    /// <summary>Whether the customer's users are kept: they are from the first change on.</summary>
    public static bool AreKept(Session db, long customer) => (long)db.Scalar("SELECT EXISTS (SELECT 1 FROM customer_user WHERE customer = @1)", customer)! != 0;

    public static List<UserRow> Of(Session db, long customer) => db.Query(Select + " ORDER BY ordinal", Read, customer);

    public static UserRow? Find(Session db, long customer, Guid id) => db.Query(Select + " AND id = @2", Read, customer, id).FirstOrDefault();

    /// <summary>Whether another active user signs in with the name.</summary>
    public static bool IsNameTaken(Session db, UserRow user) => (long)db.Scalar(
        "SELECT EXISTS (SELECT 1 FROM customer_user WHERE customer = @1 AND principal_key = @2 AND id <> @3 AND deleted IS NULL)", user.Customer, CustomerKey.Of(user.PrincipalName), user.Id)! != 0;

    public static int NextOrdinal(Session db, long customer) => (int)(long)db.Scalar("SELECT coalesce(max(ordinal), 0) + 1 FROM customer_user WHERE customer = @1", customer)!;

    public void Save(Session db) => db.Execute(
        """
        INSERT OR REPLACE INTO customer_user (customer, ordinal, id, principal_name, principal_key, first_name, last_name, display_name, usage_location, immutable_id, deleted)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """,
        Customer, Ordinal, Id, PrincipalName, CustomerKey.Of(PrincipalName), FirstName, LastName, DisplayName, UsageLocation, ImmutableId, Deleted);

    private static UserRow Read(SqliteDataReader r) => new()
    {
        Customer = r.GetInt64(0),
        Ordinal = r.GetInt32(1),
        Id = Guid.Parse(r.GetString(2)),
        PrincipalName = r.GetString(3),
        FirstName = Text(r, 4),
        LastName = Text(r, 5),
        DisplayName = r.GetString(6),
        UsageLocation = Text(r, 7),
        ImmutableId = Text(r, 8),
        Deleted = r.IsDBNull(9) ? null : new DateTimeOffset(r.GetInt64(9), TimeSpan.Zero),
    };

    private static string? Text(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
