using System;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Relationships;

/// <summary>Relationships that were ended and are still shown for a while, in lists and by themselves, as the service does (contract §5.7).</summary>
internal sealed class Lingering(TimeSpan delay, IClock clock) : IDueWork
{
    /// <summary>Whether an ended relationship is shown for a while.</summary>
    public bool IsWanted => delay > TimeSpan.Zero;

    /// <summary>Whether there are some whose time is over.</summary>
    public bool IsAny(Session db) => db.Scalar("SELECT 1 FROM lingering WHERE due <= @1 LIMIT 1", clock.Now) is not null;

    /// <summary>Whether a customer's relationship was ended, and is only still shown.</summary>
    public static bool Is(Session db, CustomerRow customer) => db.Scalar("SELECT 1 FROM lingering WHERE customer = @1", customer.Seq) is not null;

    /// <summary>Notes that a relationship was ended; the customer stays as it is until then.</summary>
    public void Begin(Session db, CustomerRow ended) =>
        db.Execute("INSERT INTO lingering (customer, due, dap) VALUES (@1, @2, @3)", ended.Seq, clock.Now + delay, ended.DelegatedAccess);

    /// <summary>Lets those go whose time is over.</summary>
    public void Settle(Session db)
    {
        var now = clock.Now;
        db.Execute(
            "UPDATE customer SET relationship = @1, dap = (SELECT dap FROM lingering WHERE customer = seq) WHERE seq IN (SELECT customer FROM lingering WHERE due <= @2)",
            CustomerRow.None, now);
        db.Execute("DELETE FROM lingering WHERE due <= @1", now);
    }
}
