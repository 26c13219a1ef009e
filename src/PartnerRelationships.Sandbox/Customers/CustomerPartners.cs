using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>The partners on the other side that hold a customer. Mostly it is one, and stands in the customer's row; while a customer goes from one to another
/// there are two.</summary>
internal static class CustomerPartners
{
    public static IReadOnlyList<Guid> Of(Session db, CustomerRow customer) => customer.PartnerId is not { } first ? [] :
        [first, .. db.Query("SELECT partner FROM customer_partner WHERE customer = @1 ORDER BY seq", r => Guid.Parse(r.GetString(0)), customer.Seq)];

    public static Guid? Newest(Session db, CustomerRow customer) => Of(db, customer) is { Count: > 0 } all ? all[all.Count - 1] : null;

    public static bool Holds(Session db, CustomerRow customer, Guid partner) => customer.Relationship != CustomerRow.None && Of(db, customer).Contains(partner);

    /// <summary>The customer with one partner more.</summary>
    public static CustomerRow With(Session db, CustomerRow customer, Guid partner)
    {
        if (customer.PartnerId is null) return customer with { PartnerId = partner };
        db.Execute("INSERT INTO customer_partner (customer, partner) VALUES (@1, @2)", customer.Seq, partner);
        return customer;
    }

    /// <summary>The customer without one of its partners; what was ordered through that one stays its own.</summary>
    public static CustomerRow Without(Session db, CustomerRow customer, Guid partner)
    {
        var rest = Of(db, customer).Where(one => one != partner).ToList();
        if (customer.PartnerId != partner || rest.Count == 0)
        {
            db.Execute("DELETE FROM customer_partner WHERE customer = @1 AND partner = @2", customer.Seq, partner);
            return customer.PartnerId == partner ? customer with { PartnerId = null } : customer;
        }
        OrderHolders.KeepAll(db, customer, partner);
        db.Execute("DELETE FROM customer_partner WHERE customer = @1 AND partner = @2", customer.Seq, rest[0]);
        return customer with { PartnerId = rest[0] };
    }

    /// <summary>Whether any customer has two.</summary>
    public static bool AreAny(Session db) => db.Scalar("SELECT 1 FROM customer_partner LIMIT 1") is not null;
}
