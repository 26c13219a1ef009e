using System;
using System.Collections.Generic;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>The customer list (contract §5.1).</summary>
internal sealed class CustomerListOperation(OwnPartner partner)
{
    public Answer List(Call call, Session db)
    {
        var query = Query(call);
        // Reading one more than requested shows whether there is a next page.
        var items = CustomerPage.Read(db, query with { Size = query.Size + 1 }, partner.ActsForOther ? partner.TenantId : null);
        string? next = null;
        if (items.Count > query.Size)
        {
            items.RemoveAt(query.Size);
            var last = items[query.Size - 1];
            next = (query with { AfterKey = last.Key, AfterSeq = last.Seq }).ToToken(partner.TenantId);
        }
        return new Answer(200, CustomerListWriter.Write(items, Self(call, query.Size), $"/customers?size={query.Size}&seekOperation=Next", next));
    }

    private CustomerQuery Query(Call call)
    {
        var seek = call.Query("seekOperation");
        if (seek is not null && !string.Equals(seek, "Next", StringComparison.OrdinalIgnoreCase)) throw Refusal.BadInput("seekOperation must be Next.");
        if (call.Header("MS-ContinuationToken") is { Length: > 0 } token) return CustomerQuery.FromToken(partner.TenantId, token);
        if (seek is not null) throw Refusal.BadInput("seekOperation needs the MS-ContinuationToken header.");
        return new CustomerQuery { Size = ListSize.Of(call, CustomerQuery.MaxSize), Filter = Fitting(ListFilter.Parse(call.Query("filter"))) };
    }

    private CustomerFilter? Fitting(ListFilter? filter) => filter?.Field.ToUpperInvariant() switch
    {
        null => null,
        "COMPANYNAME" => new CustomerFilter("name_key", filter.Operator, CustomerKey.Of(filter.Value)),
        "DOMAIN" => new CustomerFilter("domain_key", filter.Operator, CustomerKey.Of(filter.Value)),
        "INDIRECTRESELLER" => ByPartner(filter, PartnerType.IndirectProvider),
        "INDIRECTCLOUDSOLUTIONPROVIDER" => ByPartner(filter, PartnerType.IndirectReseller),
        _ => throw Refusal.InvalidProperty($"Field {filter.Field}"),
    };

    // Only the other type of partner stands in a customer's record.
    private CustomerFilter ByPartner(ListFilter filter, PartnerType asker) =>
        new("partner_id", partner.Type == asker ? filter.Operator : CustomerFilter.Nobody, filter.Value.ToLowerInvariant());

    private static string Self(Call call, int size) => call.Query("filter") is { Length: > 0 } filter
        ? $"/customers?size={size}&filter={Uri.EscapeDataString(filter)}"
        : $"/customers?size={size}";
}
