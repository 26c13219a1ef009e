using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Audit;

/// <summary>The audit log (contract §5.15), oldest first.</summary>
/// <param name="partner">Whose log.</param>
/// <param name="clock">The service's time.</param>
/// <param name="delay">How long after an operation its record appears.</param>
internal sealed class AuditOperations(OwnPartner partner, IClock clock, TimeSpan delay)
{
    public Answer List(Call call, Session db)
    {
        var query = call.Header("MS-ContinuationToken") is { Length: > 0 } token
            ? AuditQuery.FromToken(partner.TenantId, token)
            : AuditQuery.Of(call, clock.Now);
        var rows = AuditRow.Read(db, query with { Size = query.Size + 1 }, clock.Now - delay);
        var page = rows.Take(query.Size).ToList();
        var body = Resource.Collection(page.Select(r => r.ToJson(partner.TenantId)).ToList(), $"/auditrecords?size={query.Size}");
        if (rows.Count > query.Size) body["links"]!["next"] = Next(query with { AfterSeq = page[page.Count - 1].Seq });
        return Answer.Ok(body);
    }

    private JObject Next(AuditQuery query) => Resource.NextLink($"/auditrecords?size={query.Size}&seekOperation=Next", query.ToToken(partner.TenantId));
}
