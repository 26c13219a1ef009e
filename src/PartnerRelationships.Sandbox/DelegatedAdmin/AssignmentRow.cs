using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>An access assignment as it is kept; its status is that of the moment at which it was read (contract A§5.4).</summary>
internal sealed record AssignmentRow
{
    public const string Pending = "pending", Active = "active", Deleting = "deleting";

    // After a second a change has come about: one that is deleted is gone then.
    private const string Select = """
        SELECT seq, id, relationship, group_id, roles, CASE WHEN status = 'pending' AND changed + 10000000 <= @1 THEN 'active' ELSE status END, created, changed, version
        FROM delegated_admin_assignment WHERE NOT (status = 'deleting' AND changed + 10000000 <= @1)
        """;

    public long Seq { get; init; }

    public required string Id { get; init; }

    public required long Relationship { get; init; }

    public required Guid GroupId { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public string Status { get; init; } = Pending;

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; init; } = 1;

    public string Etag => GraphEtag.Of(Guid.Parse(Id), Version);

    public static string NextId(Session db, DelegatedAdminRow relationship) =>
        Draw.From(relationship.Key, 1_000_000 + (long)db.Scalar("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'delegated_admin_assignment'")!).Guid().ToString();

    public static AssignmentRow? Find(Session db, DelegatedAdminRow relationship, string id, DateTimeOffset now) =>
        db.Query(Select + " AND relationship = @2 AND id = @3", Read, now, relationship.Seq, id.ToLowerInvariant()).FirstOrDefault();

    public static List<AssignmentRow> Page(Session db, DelegatedAdminRow relationship, long afterSeq, int size, DateTimeOffset now) =>
        db.Query(Select + " AND relationship = @2 AND seq > @3 ORDER BY seq LIMIT @4", Read, now, relationship.Seq, afterSeq, size);

    public void Insert(Session db) => db.Execute(
        "INSERT INTO delegated_admin_assignment (id, relationship, group_id, roles, status, created, changed, version) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
        Id, Relationship, GroupId, string.Join(" ", Roles), Status, Created, Changed, Version);

    public void Update(Session db) => db.Execute(
        "UPDATE delegated_admin_assignment SET roles = @2, status = @3, changed = @4, version = @5 WHERE id = @1", Id, string.Join(" ", Roles), Status, Changed, Version);

    public JObject ToJson() => new()
    {
        ["@odata.type"] = "#microsoft.graph.delegatedAdminAccessAssignment",
        ["@odata.etag"] = Etag,
        ["id"] = Id,
        ["status"] = Status,
        ["createdDateTime"] = Resource.Date(Created),
        ["lastModifiedDateTime"] = Resource.Date(Changed),
        ["accessContainer"] = new JObject { ["accessContainerId"] = GroupId.ToString(), ["accessContainerType"] = "securityGroup" },
        ["accessDetails"] = DelegatedAdminResource.Access(Roles),
    };

    private static AssignmentRow Read(SqliteDataReader r) => new()
    {
        Seq = r.GetInt64(0),
        Id = r.GetString(1),
        Relationship = r.GetInt64(2),
        GroupId = Guid.Parse(r.GetString(3)),
        Roles = r.GetString(4).Split(' '),
        Status = r.GetString(5),
        Created = new DateTimeOffset(r.GetInt64(6), TimeSpan.Zero),
        Changed = new DateTimeOffset(r.GetInt64(7), TimeSpan.Zero),
        Version = r.GetInt32(8),
    };
}
