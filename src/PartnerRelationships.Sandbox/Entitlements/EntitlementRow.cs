using System;
using System.Collections.Generic;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Entitlements;

/// <summary>A reserved instance or software that a customer holds.</summary>
internal sealed record EntitlementRow(long Customer, int Ordinal, string Type, string OrderId, string ProductId, string SkuId, int Quantity, DateTimeOffset? Expires)
{
    public const string ReservedInstance = "reservedinstance", Software = "software", SavingsPlan = "savingsplan";

    public static List<EntitlementRow> Of(Session db, long customer) => db.Query(
        "SELECT customer, ordinal, type, order_id, product_id, sku_id, quantity, expires FROM entitlement WHERE customer = @1 ORDER BY ordinal",
        r => new EntitlementRow(r.GetInt64(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetInt32(6),
            r.IsDBNull(7) ? null : new DateTimeOffset(r.GetInt64(7), TimeSpan.Zero)),
        customer);

    public static void DeleteOrder(Session db, long customer, string orderId) =>
        db.Execute("DELETE FROM entitlement WHERE customer = @1 AND order_id = @2", customer, orderId);

    public void Insert(Session db) => db.Execute(
        "INSERT INTO entitlement (customer, ordinal, type, order_id, product_id, sku_id, quantity, expires) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
        Customer, Ordinal, Type, OrderId, ProductId, SkuId, Quantity, Expires);
}
