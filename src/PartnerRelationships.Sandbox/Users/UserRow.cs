using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>A customer's user as it is kept.</summary>
internal sealed record UserRow
{
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

    public static List<UserRow> Of(Session db, long customer) => db.Query(
        """
        SELECT customer, ordinal, id, principal_name, first_name, last_name, display_name, usage_location, immutable_id, deleted
        FROM customer_user WHERE customer = @1 ORDER BY ordinal
        """, Read, customer);

    public void Save(Session db) => db.Execute(
        """
        INSERT OR REPLACE INTO customer_user (customer, ordinal, id, principal_name, first_name, last_name, display_name, usage_location, immutable_id, deleted)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
        """,
        Customer, Ordinal, Id, PrincipalName, FirstName, LastName, DisplayName, UsageLocation, ImmutableId, Deleted);

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
