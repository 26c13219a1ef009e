using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>A subscription as it is kept.</summary>
internal sealed record SubscriptionRow
{
    public required long Customer { get; init; }

    public required int Ordinal { get; init; }

    public required Guid Id { get; init; }

    public required Offer Offer { get; init; }

    public string? FriendlyName { get; init; }

    public required string Status { get; init; }

    public required int Quantity { get; init; }

    public bool AutoRenew { get; init; }

    public bool IsTrial { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When the present term began; null for the first one.</summary>
    public DateTimeOffset? Starts { get; init; }

    public required DateTimeOffset Ends { get; init; }

    /// <summary>Last moment at which it can be cancelled; null if there is no window.</summary>
    public DateTimeOffset? CancellableUntil { get; init; }

    /// <summary>When its days in the present state are counted from; null if they are not.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Instructions for the end of the term, as JSON; null for none.</summary>
    public string? Scheduled { get; init; }

    /// <summary>What is scheduled for the next term, as JSON; null for the same again.</summary>
    public string? NextTerm { get; init; }

    public required string OrderId { get; init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Another one after each change.</summary>
    public string Etag => Draw.From(Id, Version).Number();

    /// <summary>A customer's, as time has made them by now.</summary>
    public static List<SubscriptionRow> Of(Session db, long customer, DateTimeOffset now) => db.Query(
        """
        SELECT customer, ordinal, id, offer_id, friendly_name, status, quantity, auto_renew, is_trial, created, ends, cancellable_until, order_id, version, starts, since, scheduled, next_term
        FROM subscription WHERE customer = @1 ORDER BY ordinal
        """, reader => Lifecycle.At(Read(reader), now), customer);

    public void Insert(Session db) => db.Execute(
        """
        INSERT INTO subscription (customer, ordinal, id, offer_id, friendly_name, status, quantity, auto_renew, is_trial, created, ends, cancellable_until, order_id, version, starts, since, scheduled, next_term)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18)
        """,
        Customer, Ordinal, Id, Offer.Id, FriendlyName, Status, Quantity, AutoRenew, IsTrial, Created, Ends, CancellableUntil, OrderId, Version, Starts, Since, Scheduled, NextTerm);

    public void Update(Session db) => db.Execute(
        """
        UPDATE subscription SET offer_id = @3, friendly_name = @4, status = @5, quantity = @6, auto_renew = @7, is_trial = @8, ends = @9, cancellable_until = @10,
               version = @11, starts = @12, since = @13, scheduled = @14, next_term = @15
        WHERE customer = @1 AND ordinal = @2
        """,
        Customer, Ordinal, Offer.Id, FriendlyName, Status, Quantity, AutoRenew, IsTrial, Ends, CancellableUntil, Version, Starts, Since, Scheduled, NextTerm);

    private static SubscriptionRow Read(SqliteDataReader r) => new()
    {
        Customer = r.GetInt64(0),
        Ordinal = r.GetInt32(1),
        Id = Guid.Parse(r.GetString(2)),
        Offer = Offers.Find(r.GetString(3)),
        FriendlyName = TextOrNull(r, 4),
        Status = r.GetString(5),
        Quantity = r.GetInt32(6),
        AutoRenew = r.GetBoolean(7),
        IsTrial = r.GetBoolean(8),
        Created = Moment(r.GetInt64(9)),
        Ends = Moment(r.GetInt64(10)),
        CancellableUntil = MomentOrNull(r, 11),
        OrderId = r.GetString(12),
        Version = r.GetInt32(13),
        Starts = MomentOrNull(r, 14),
        Since = MomentOrNull(r, 15),
        Scheduled = TextOrNull(r, 16),
        NextTerm = TextOrNull(r, 17),
    };

    private static string? TextOrNull(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateTimeOffset? MomentOrNull(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : Moment(r.GetInt64(column));

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
