using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>An Azure subscription under an Azure plan.</summary>
internal sealed record AzureSubscription(Guid PlanId, Guid Id, string Name, string Status)
{
    public static List<AzureSubscription> Of(Session db, Guid plan) => db.Query(
        "SELECT plan_id, id, name, status FROM azure_subscription WHERE plan_id = @1 ORDER BY id",
        r => new AzureSubscription(Guid.Parse(r.GetString(0)), Guid.Parse(r.GetString(1)), r.GetString(2), r.GetString(3)), plan);

    public void Insert(Session db) => db.Execute("INSERT INTO azure_subscription (plan_id, id, name, status) VALUES (@1, @2, @3, @4)", PlanId, Id, Name, Status);

    public void Update(Session db) => db.Execute("UPDATE azure_subscription SET status = @3 WHERE plan_id = @1 AND id = @2", PlanId, Id, Status);

    public JObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["friendlyName"] = Name,
        ["status"] = Status,
        ["subscriptionId"] = PlanId.ToString(),
    };
}
