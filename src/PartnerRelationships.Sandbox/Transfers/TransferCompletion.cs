using System;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Subscriptions;

namespace PartnerRelationships.Sandbox.Transfers;

/// <summary>What was accepted moves to the target when its time has come, under new ids (contract A§3.1). Reservations and plans without a subscription go along.</summary>
internal sealed class TransferCompletion(IClock clock) : IDueWork
{
    public bool IsAny(Session db) => TransferRow.IsAnyDueBy(db, clock.Now);

    public void Settle(Session db)
    {
        foreach (var transfer in TransferRow.DueBy(db, clock.Now)) Complete(db, transfer);
    }

    public TransferRow Complete(Session db, TransferRow transfer)
    {
        var customer = CustomerRow.At(db, transfer.Customer)!;
        var holders = new OrderHolders(db, customer);
        var moved = SubscriptionRow.Of(db, customer.Seq, clock.Now).Where(one => transfer.Items.Contains(one.Id)).Select(one => Move(db, customer, one, transfer.Target)).ToList();
        foreach (var order in db.Query("SELECT DISTINCT order_id FROM entitlement WHERE customer = @1", r => r.GetString(0), customer.Seq).Where(order => holders.Is(order, transfer.Source)))
            OrderHolders.Keep(db, customer, order, transfer.Target);
        var done = transfer with { Status = TransferRow.Complete, Items = moved, Changed = transfer.Due ?? clock.Now };
        done.Update(db);
        return done;
    }

    private static Guid Move(Session db, CustomerRow customer, SubscriptionRow row, Guid target)
    {
        var (id, order) = (Guid.NewGuid(), Guid.NewGuid().ToString("N").Substring(0, 12));
        db.Execute("UPDATE subscription SET id = @3, order_id = @4, version = version + 1 WHERE customer = @1 AND ordinal = @2", customer.Seq, row.Ordinal, id, order);
        db.Execute("UPDATE azure_subscription SET plan_id = @2 WHERE plan_id = @1", row.Id, id);
        db.Execute("UPDATE entitlement SET order_id = @3 WHERE customer = @1 AND order_id = @2", customer.Seq, row.OrderId, order);
        OrderHolders.Keep(db, customer, order, target);
        return id;
    }
}
