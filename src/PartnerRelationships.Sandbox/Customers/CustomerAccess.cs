using System;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Which customers the partner may look at.</summary>
internal static class CustomerAccess
{
    public static CustomerRow Known(Session db, Guid id) => CustomerRow.Find(db, id) ?? throw Refusal.UnknownTenant(id);

    /// <summary>One with a relationship, or with delegated privileges that outlived it.</summary>
    public static CustomerRow Readable(Session db, Guid id, Guid partner)
    {
        var customer = Known(db, id);
        return Stands(db, customer, partner) || (customer.DelegatedAccess && !OtherPartner.IsOne(db, partner)) ? customer : throw Refusal.NoRelationship(partner, id);
    }

    public static CustomerRow InRelationship(Session db, Guid id, Guid partner)
    {
        var customer = Known(db, id);
        return Stands(db, customer, partner) ? customer : throw Refusal.NoRelationship(partner, id);
    }

    // A partner of the other side has a relationship of its own.
    private static bool Stands(Session db, CustomerRow customer, Guid partner) =>
        customer.Relationship != CustomerRow.None && (!OtherPartner.IsOne(db, partner) || CustomerPartners.Holds(db, customer, partner));
}
