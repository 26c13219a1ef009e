using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Audit;

/// <summary>A record of the audit log as it is kept.</summary>
internal sealed record AuditRow(
    long Seq, DateTimeOffset Moment, string Operation, string Resource, string CustomerId, string CustomerName,
    string? UserName, string? ApplicationId, string CorrelationId, string NewValue, string Data)
{
    /// <param name="db">The database.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="until">The moment after which records have not appeared yet.</param>
    public static List<AuditRow> Read(Session db, AuditQuery query, DateTimeOffset until)
    {
        var condition = query.Column switch
        {
            "" => "1",
            "customer_key" => "instr(customer_key, @5) > 0",
            "resource" => "upper(replace(resource, '_', '')) = @5",
            _ => "customer_id = @5",
        };
        return db.Query(
            $"""
            SELECT seq, moment, operation, resource, customer_id, customer_name, user_name, application_id, correlation_id, new_value, data
            FROM audit WHERE seq > @1 AND moment >= @2 AND moment < @3 AND moment <= @4 AND {condition} ORDER BY seq LIMIT @6
            """,
            r => new AuditRow(
                r.GetInt64(0), new DateTimeOffset(r.GetInt64(1), TimeSpan.Zero), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5),
                r.IsDBNull(6) ? null : r.GetString(6), r.IsDBNull(7) ? null : r.GetString(7), r.GetString(8), r.GetString(9), r.GetString(10)),
            query.AfterSeq, query.From, query.To, until, query.Value, query.Size);
    }

    public JObject ToJson(Guid partner) => new()
    {
        ["id"] = $"{partner}_{CustomerId}_{Operation.Replace("_", "")}_{Moment.UtcTicks.ToString(CultureInfo.InvariantCulture)}",
        ["partnerId"] = partner.ToString(),
        ["participants"] = new JArray(),
        ["customerId"] = CustomerId,
        ["customerName"] = CustomerName,
        ["userPrincipalName"] = UserName,
        ["applicationId"] = ApplicationId,
        ["resourceType"] = Resource,
        ["resourceNewValue"] = NewValue,
        ["operationType"] = Operation,
        ["originalCorrelationId"] = CorrelationId,
        ["operationDate"] = Http.Resource.Date(Moment),
        ["operationStatus"] = "succeeded",
        ["customizedData"] = JArray.Parse(Data),
        ["attributes"] = Http.Resource.Attributes("AuditRecord"),
    };
}
