using System;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Audit;

/// <summary>Writes the audit log, in the transaction of the operation that it records.</summary>
/// <param name="clock">The service's time.</param>
/// <param name="heard">Told of each entry and its moment.</param>
internal sealed class AuditTrail(IClock clock, Action<Session, AuditEntry, DateTimeOffset> heard)
{
    public void Note(Session db, Call call, AuditEntry entry)
    {
        var claims = BearerClaims.Of(call);
        var moment = clock.Now + entry.After;
        db.Execute(
            """
            INSERT INTO audit (moment, operation, resource, customer_id, customer_name, customer_key, user_name, application_id, correlation_id, new_value, data)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            """,
            moment, entry.Operation, entry.Resource, entry.CustomerId, entry.CustomerName, CustomerKey.Of(entry.CustomerName),
            BearerClaims.UserName(claims), BearerClaims.ApplicationId(claims), call.CorrelationId,
            entry.NewValue.ToPascalCase().ToString(Formatting.None), Pairs(entry.Data).ToString(Formatting.None));
        heard(db, entry, moment);
    }

    private static JArray Pairs(JObject? data) =>
        new((data ?? []).Properties().Select(p => new JObject { ["key"] = p.Name, ["value"] = (string?)p.Value }));
}
