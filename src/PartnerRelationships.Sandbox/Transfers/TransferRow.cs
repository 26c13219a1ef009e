using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Transfers;

/// <summary>A transfer as it is kept.</summary>
internal sealed record TransferRow
{
    public const string Pending = "Pending", InProgress = "InProgress", Complete = "Complete", Cancelled = "Cancel";

    private const string Select = "SELECT id, customer, source, target, status, created, changed, due, asked, items FROM transfer WHERE ";

    public required Guid Id { get; init; }

    public required long Customer { get; init; }

    public required Guid Source { get; init; }

    public required Guid Target { get; init; }

    public string Status { get; init; } = Pending;

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; init; }

    /// <summary>When it is complete; null until it is accepted.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What the target asked for, as it came.</summary>
    public required JObject Asked { get; init; }

    /// <summary>The subscriptions in it: by their new ids once it is complete.</summary>
    public IReadOnlyList<Guid> Items { get; init; } = [];

    public bool IsOpen => Status is Pending or InProgress;

    public static List<TransferRow> Of(Session db, long customer) => db.Query(Select + "customer = @1 ORDER BY seq", Read, customer);

    public static List<TransferRow> DueBy(Session db, DateTimeOffset now) => db.Query(Select + "status = 'InProgress' AND due <= @1 ORDER BY seq", Read, now);

    public static bool IsAnyDueBy(Session db, DateTimeOffset now) => db.Scalar("SELECT 1 FROM transfer WHERE status = 'InProgress' AND due <= @1 LIMIT 1", now) is not null;

    public void Insert(Session db) => db.Execute(
        "INSERT INTO transfer (id, customer, source, target, status, created, changed, due, asked, items) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
        Id, Customer, Source, Target, Status, Created, Changed, Due, Asked.ToString(Formatting.None), ItemsText);

    public void Update(Session db) => db.Execute(
        "UPDATE transfer SET status = @2, changed = @3, due = @4, items = @5 WHERE id = @1", Id, Status, Changed, Due, ItemsText);

    public void Delete(Session db) => db.Execute("DELETE FROM transfer WHERE id = @1", Id);

    /// <summary>On the wire; the target sees what is in it when it is complete (contract A§3.1).</summary>
    public JObject ToJson(Guid customer, Guid caller)
    {
        var body = new JObject { ["id"] = Id.ToString(), ["customerId"] = customer.ToString() };
        foreach (var member in Asked.Properties()) body[member.Name] = member.Value.DeepClone();
        body["status"] = Status;
        if (Items.Count > 0 && (caller == Source || Status == Complete)) body["lineItems"] = new JArray(Items.Select(id => new JObject { ["subscriptionId"] = id.ToString() }));
        body["createdTime"] = Resource.Date(Created);
        body["lastModifiedTime"] = Resource.Date(Changed);
        if (Status == Complete) body["completedTime"] = Resource.Date(Changed);
        body["attributes"] = Resource.Attributes("TransferEntity");
        return body;
    }

    private string ItemsText => string.Join(" ", Items);

    private static TransferRow Read(SqliteDataReader r) => new()
    {
        Id = Guid.Parse(r.GetString(0)),
        Customer = r.GetInt64(1),
        Source = Guid.Parse(r.GetString(2)),
        Target = Guid.Parse(r.GetString(3)),
        Status = r.GetString(4),
        Created = new DateTimeOffset(r.GetInt64(5), TimeSpan.Zero),
        Changed = new DateTimeOffset(r.GetInt64(6), TimeSpan.Zero),
        Due = r.IsDBNull(7) ? null : new DateTimeOffset(r.GetInt64(7), TimeSpan.Zero),
        Asked = JObject.Parse(r.GetString(8)),
        Items = [.. r.GetString(9).Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)],
    };
}
