using System;
using PartnerRelationships.Sandbox.Http;
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
        return customer.Relationship != CustomerRow.None || customer.DelegatedAccess ? customer : throw Refusal.NoRelationship(partner, id);
    }

    public static CustomerRow InRelationship(Session db, Guid id, Guid partner)
    {
        var customer = Known(db, id);
        return customer.Relationship != CustomerRow.None ? customer : throw Refusal.NoRelationship(partner, id);
    }
}
