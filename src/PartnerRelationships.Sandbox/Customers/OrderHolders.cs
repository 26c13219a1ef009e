using System;
using System.Collections.Generic;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Through which partner a customer's orders are: through its first one where nothing else is noted.</summary>
internal sealed class OrderHolders(Session db, CustomerRow customer)
{
    private readonly Dictionary<string, Guid> noted = Noted(db, customer);

    /// <summary>Whether an order is to be seen by a partner: a distributor sees its own, and the partner of the sandbox all of them.</summary>
    public bool Shows(string order, OwnPartner partner) => !partner.ActsForOther || Is(order, partner.TenantId);

    public bool Is(string order, Guid partner) => (noted.TryGetValue(order, out var holder) ? holder : customer.PartnerId) == partner;

    public static void Keep(Session db, CustomerRow customer, string order, Guid partner) =>
        db.Execute("INSERT OR REPLACE INTO order_holder (customer, order_id, partner) VALUES (@1, @2, @3)", customer.Seq, order, partner);

    /// <summary>Notes of everything that is not noted yet that it is through one partner.</summary>
    public static void KeepAll(Session db, CustomerRow customer, Guid partner) => db.Execute(
        "INSERT OR IGNORE INTO order_holder (customer, order_id, partner) SELECT customer, order_id, @2 FROM subscription WHERE customer = @1 UNION SELECT customer, order_id, @2 FROM entitlement WHERE customer = @1",
        customer.Seq, partner);

    private static Dictionary<string, Guid> Noted(Session db, CustomerRow customer)
    {
        var found = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var (order, partner) in db.Query("SELECT order_id, partner FROM order_holder WHERE customer = @1", r => (r.GetString(0), Guid.Parse(r.GetString(1))), customer.Seq)) found[order] = partner;
        return found;
    }
}
