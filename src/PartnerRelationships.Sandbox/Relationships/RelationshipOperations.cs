using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Relationships;

/// <summary>Ties between partners (contract §5.10); each type of partner may ask for its own other side only.</summary>
internal sealed class RelationshipOperations(OwnPartner partner)
{
    private const string OfReseller = "is_indirect_reseller_of", OfProvider = "is_indirect_cloud_solution_provider_of";

    private static Refusal WrongKind => new(403, 1002, "Authorization Failed");

    private string? OwnType => partner.Type switch
    {
        PartnerType.IndirectReseller => OfReseller,
        PartnerType.IndirectProvider => OfProvider,
        _ => null,
    };

    public Answer List(Call call, Session db)
    {
        var type = (call.Query("relationship_type") ?? "").Replace("_", "").ToUpperInvariant() switch
        {
            "ISINDIRECTRESELLEROF" => OfReseller,
            "ISINDIRECTCLOUDSOLUTIONPROVIDEROF" => OfProvider,
            _ => throw Refusal.BadInput("relationship_type must be IsIndirectResellerOf or IsIndirectCloudSolutionProviderOf."),
        };
        if (type != OwnType) throw WrongKind;
        return Answer.Ok(Resource.Collection(Filtered(call, partner.Counterparts(db)).Select(p => p.ToJson(type, full: true)).ToList()));
    }

    public Answer OfCustomer(Call call, Session db)
    {
        if (partner.Type != PartnerType.IndirectProvider) throw WrongKind;
        var customer = CustomerAccess.InRelationship(db, call.CustomerId, partner.TenantId);
        var tied = partner.Counterparts(db).Where(p => partner.ActsForOther || p.Id == customer.PartnerId);
        return Answer.Ok(Resource.Collection(tied.Select(p => p.ToJson(OfProvider, full: false)).ToList()));
    }

    private static IEnumerable<OtherPartner> Filtered(Call call, IEnumerable<OtherPartner> partners)
    {
        if (ListFilter.Parse(call.Query("filter")) is not { } filter) return partners;
        if (!string.Equals(filter.Field, "Name", StringComparison.OrdinalIgnoreCase)) throw Refusal.InvalidProperty(filter.Field);
        var value = CustomerKey.Of(filter.Value);
        return partners.Where(p => ListFilter.Matches(filter.Operator, CustomerKey.Of(p.Name), value));
    }
}
