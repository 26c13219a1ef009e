using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Seeding;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>A delegated admin relationship as it is kept; its status is that of the moment at which it was read.</summary>
internal sealed record DelegatedAdminRow
{
    private const string Select =
        $"""
        SELECT seq, id, name, duration, auto_extend, roles, customer_id, customer_name, {DelegatedAdminStatus.AtMoment} AS now_status, created, changed, activated, ends, version,
        (SELECT provider_id FROM delegated_admin_provider WHERE relationship = seq), (SELECT consent_pending FROM delegated_admin_provider WHERE relationship = seq)
        FROM delegated_admin
        """;

    // A list names the same few sets of roles thousands of times.
    private static readonly ConcurrentDictionary<string, string[]> RoleSets = new();

    public long Seq { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Duration { get; init; }

    public required string AutoExtend { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The tenant that grants the rights, or the only one that may; null until a request without a tenant is approved.</summary>
    public Guid? CustomerId { get; init; }

    public string? CustomerName { get; init; }

    public string Status { get; init; } = DelegatedAdminStatus.Created;

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public DateTimeOffset? Activated { get; init; }

    public required DateTimeOffset Ends { get; init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The indirect provider that made it for this partner; null for one of the partner's own.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>Whether the partner must still consent to what its provider made.</summary>
    public bool ConsentPending { get; init; }

    /// <summary>What else about it is derived from.</summary>
    public Guid Key => new(Id.Substring(0, 36));

    public string Etag => GraphEtag.Of(Key, Version);

    /// <summary>When it ends: one that is extended automatically does so on its last day, by half a year, again and again.</summary>
    public DateTimeOffset EndsAt(DateTimeOffset now)
    {
        var ends = Ends;
        while (Status == DelegatedAdminStatus.Active && ends <= now) ends = ends.AddDays(180);
        return ends;
    }

    public static string NextId(Session db, int seed)
    {
        // The id of a deleted one is never given again.
        var seq = (long)db.Scalar("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'delegated_admin'")!;
        return $"{Draw.From(Draw.Customer(seed, -seq).Guid(), seq).Guid()}-{SeededDelegatedAdmin.IdTail}";
    }

    public static DelegatedAdminRow? Find(Session db, string id, DateTimeOffset now) => db.Query(Select + " WHERE id = @2", Read, now, id.ToLowerInvariant()).FirstOrDefault();

    public static bool IsNameTaken(Session db, string name, string exceptId) =>
        (long)db.Scalar("SELECT count(*) FROM delegated_admin WHERE name = @1 COLLATE NOCASE AND id <> @2", name, exceptId)! > 0;

    /// <param name="db">The database.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="afterSeq">The last one seen; 0 at the start.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="now">The moment.</param>
    public static List<DelegatedAdminRow> Page(Session db, DelegatedAdminFilter filter, long afterSeq, int size, DateTimeOffset now)
    {
        var where = " WHERE seq > @2" + (filter.CustomerId is null ? "" : " AND customer_id = @3") + (filter.Status is null ? "" : " AND now_status = @4");
        return db.Query(Select + where + " ORDER BY seq LIMIT @5", Read, now, afterSeq, filter.CustomerId, filter.Status, size);
    }

    public void Insert(Session db) => db.Execute(
        """
        INSERT INTO delegated_admin (id, name, duration, auto_extend, roles, customer_id, customer_name, status, created, changed, activated, ends, version)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
        """,
        Id, Name, Duration, AutoExtend, string.Join(" ", Roles), CustomerId, CustomerName, Status, Created, Changed, Activated, Ends, Version);

    public void Update(Session db) => db.Execute(
        """
        UPDATE delegated_admin SET name = @2, duration = @3, auto_extend = @4, roles = @5, customer_id = @6, customer_name = @7, status = @8,
            changed = @9, activated = @10, ends = @11, version = @12 WHERE id = @1
        """,
        Id, Name, Duration, AutoExtend, string.Join(" ", Roles), CustomerId, CustomerName, Status, Changed, Activated, Ends, Version);

    public void Delete(Session db) => db.Execute("DELETE FROM delegated_admin WHERE id = @1", Id);

    /// <summary>The same one after a change.</summary>
    public DelegatedAdminRow At(DateTimeOffset now, string status) => this with { Status = status, Changed = now, Version = Version + 1 };

    private static DelegatedAdminRow Read(SqliteDataReader r) => new()
    {
        Seq = r.GetInt64(0),
        Id = r.GetString(1),
        Name = r.GetString(2),
        Duration = r.GetString(3),
        AutoExtend = r.GetString(4),
        Roles = RoleSets.GetOrAdd(r.GetString(5), static text => text.Split(' ')),
        CustomerId = r.IsDBNull(6) ? null : Guid.Parse(r.GetString(6)),
        CustomerName = r.IsDBNull(7) ? null : r.GetString(7),
        Status = r.GetString(8),
        Created = Moment(r, 9),
        Changed = Moment(r, 10),
        Activated = r.IsDBNull(11) ? null : Moment(r, 11),
        Ends = Moment(r, 12),
        Version = r.GetInt32(13),
        ProviderId = r.IsDBNull(14) ? null : Guid.Parse(r.GetString(14)),
        ConsentPending = !r.IsDBNull(15) && r.GetBoolean(15),
    };

    private static DateTimeOffset Moment(SqliteDataReader r, int column) => new(r.GetInt64(column), TimeSpan.Zero);
}
