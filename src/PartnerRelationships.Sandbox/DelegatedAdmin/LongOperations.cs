using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>A long-running operation of a relationship: it runs for a second, and then has succeeded (contract §6.2).</summary>
internal sealed class LongOperations(OwnPartner partner, DelegatedAdminOperations relationships, IClock clock)
{
    // The real service names ten seconds; a rehearsal need not wait for them.
    private const int PauseSeconds = 1;

    private static readonly TimeSpan Running = TimeSpan.FromSeconds(1);

    /// <summary>Begins one.</summary>
    /// <returns>The answer to what it carries out: where to look, and when.</returns>
    public Answer Begin(Call call, Session db, DelegatedAdminRow relationship, JObject data)
    {
        var ordinal = (long)db.Scalar("SELECT coalesce(max(seq), 0) + 1 FROM delegated_admin_operation")!;
        var id = Draw.From(relationship.Key, 2_000_000 + ordinal).Guid().ToString();
        db.Execute(
            "INSERT INTO delegated_admin_operation (id, relationship, created, data) VALUES (@1, @2, @3, @4)", id, relationship.Seq, clock.Now, data.ToString(Formatting.None));
        return Answer.Of(202, new JObject()) with { Location = $"{call.Origin}/{PathOf(relationship)}/{id}", RetryAfter = PauseSeconds };
    }

    public Answer List(Call call, Session db)
    {
        var relationship = relationships.Find(call, db);
        var page = GraphPage.Of(call, partner.TenantId, PathOf(relationship));
        return page.Respond((after, size) => Of(db, relationship, after, size), $"tenantRelationships/delegatedAdminRelationships('{relationship.Id}')/operations");
    }

    public Answer Get(Call call, Session db)
    {
        var found = Of(db, relationships.Find(call, db), 0, int.MaxValue).Select(operation => operation.Item)
            .FirstOrDefault(operation => string.Equals((string?)operation["id"], call.Args[1], StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.Graph(404, $"There is no operation '{call.Args[1]}'.");
        return Answer.Ok(found) with { RetryAfter = (string?)found["status"] == "running" ? PauseSeconds : null };
    }

    private List<(long Seq, JObject Item)> Of(Session db, DelegatedAdminRow relationship, long after, int size) => db.Query(
        "SELECT seq, id, created, data FROM delegated_admin_operation WHERE relationship = @1 AND seq > @2 ORDER BY seq LIMIT @3",
        r => (r.GetInt64(0), Body(r.GetString(1), new DateTimeOffset(r.GetInt64(2), TimeSpan.Zero), r.GetString(3))), relationship.Seq, after, size);

    private JObject Body(string id, DateTimeOffset began, string data)
    {
        var isRunning = clock.Now < began + Running;
        return new JObject
        {
            ["@odata.type"] = "#microsoft.graph.delegatedAdminRelationshipOperation",
            ["id"] = id,
            ["operationType"] = "delegatedAdminAccessAssignmentUpdate",
            ["status"] = isRunning ? "running" : "succeeded",
            ["createdDateTime"] = Resource.Date(began),
            ["lastModifiedDateTime"] = Resource.Date(isRunning ? began : began + Running),
            ["data"] = data,
        };
    }

    private static string PathOf(DelegatedAdminRow relationship) => $"{DelegatedAdminResource.Path}/{relationship.Id}/operations";
}
