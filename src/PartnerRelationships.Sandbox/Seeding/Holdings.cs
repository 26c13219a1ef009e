using System;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Entitlements;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Subscriptions;

namespace PartnerRelationships.Sandbox.Seeding;

/// <summary>Gives one customer its subscriptions and entitlements. Times are relative to the moment of seeding, everything else is not.</summary>
internal sealed partial class Holdings(Session db, long customer, Draw draw, DateTimeOffset now)
{
    private const int WindowDays = 7, TrialDays = 30;

    private int subscriptions;
    private int entitlements;

    /// <param name="mix">What to give.</param>
    /// <param name="second">The other form of a thing that has two.</param>
    public void Give(CustomerMix mix, bool second)
    {
        switch (mix)
        {
            case CustomerMix.ActiveLegacy:
                Legacy(SubscriptionStatus.Active);
                if (second) Legacy(SubscriptionStatus.Expired, trial: true);
                break;
            case CustomerMix.NewCommerceInWindow:
                NewCommerce(SubscriptionStatus.Active, Recent(), trial: second);
                break;
            case CustomerMix.NewCommerceAfterWindow:
                NewCommerce(SubscriptionStatus.Active, Old());
                break;
            case CustomerMix.NewCommerceSuspended:
                NewCommerce(SubscriptionStatus.Suspended, Old());
                break;
            case CustomerMix.AzurePlan:
                AzurePlan(azureStatus: second ? "inactive" : SubscriptionStatus.Active);
                break;
            case CustomerMix.ReservedInstance:
                Entitle(EntitlementRow.ReservedInstance, draw.Hex(12), "DZH318Z0BQ3W", "007J", now.AddDays(draw.Between(90, 900)));
                break;
            case CustomerMix.Software:
                Software(perpetual: second);
                break;
            case CustomerMix.Several:
                Several();
                break;
            case CustomerMix.LegacySuspended:
                Legacy(SubscriptionStatus.Suspended);
                Legacy(SubscriptionStatus.Expired, trial: true);
                break;
            case CustomerMix.NewCommerceDeleted:
                NewCommerce(SubscriptionStatus.Deleted, Old());
                NewCommerce(SubscriptionStatus.Expired, Old(), trial: true);
                break;
        }
    }

    private void Several()
    {
        Legacy(SubscriptionStatus.Active);
        NewCommerce(SubscriptionStatus.Active, Recent());
        // A word that no client knows yet.
        NewCommerce("underReview", Old());
        Entitle(EntitlementRow.ReservedInstance, draw.Hex(12), "DZH318Z0BQ3W", "007J", now.AddDays(draw.Between(90, 900)));
    }

    private void Legacy(string status, bool trial = false) =>
        Subscribe(draw.Of(Offers.Legacy), status, Old(), trial, windowDays: null, draw.Guid().ToString());

    private void NewCommerce(string status, DateTimeOffset created, bool trial = false) =>
        Subscribe(draw.Of(Offers.NewCommerce), status, created, trial, WindowDays, draw.Hex(12));

    private void AzurePlan(string azureStatus)
    {
        var plan = Subscribe(Offers.AzurePlan, SubscriptionStatus.Active, Old(), trial: false, windowDays: null, draw.Hex(12));
        var count = draw.Between(1, 3);
        for (var n = 1; n <= count; n++) new AzureSubscription(plan.Id, draw.Guid(), n == 1 ? "Microsoft Azure" : $"Microsoft Azure {n}", azureStatus).Insert(db);
    }

    private void Software(bool perpetual)
    {
        var order = draw.Hex(12);
        if (!perpetual) Subscribe(Offers.Software, SubscriptionStatus.Active, Recent(), trial: false, WindowDays, order);
        Entitle(EntitlementRow.Software, order, perpetual ? "DG7GMGF0D5RK" : "DG7GMGF0FKZV", perpetual ? "0005" : "0003", expires: null);
    }

    private SubscriptionRow Subscribe(Offer offer, string status, DateTimeOffset created, bool trial, int? windowDays, string order) =>
        Add(New(offer, status, created, trial, windowDays, order));

    private SubscriptionRow Add(SubscriptionRow row)
    {
        row.Insert(db);
        return row;
    }

    private SubscriptionRow New(Offer offer, string status, DateTimeOffset created, bool trial, int? windowDays, string order) => new()
    {
        Customer = customer,
        Ordinal = ++subscriptions,
        Id = draw.Guid(),
        Offer = offer,
        Status = status,
        Quantity = offer.Kind is SubscriptionKind.AzurePlan or SubscriptionKind.Software or SubscriptionKind.SavingsPlan ? 1 : draw.Between(1, 60),
        AutoRenew = status == SubscriptionStatus.Active && !trial,
        IsTrial = trial,
        Created = created,
        Ends = Ends(offer, status, created, trial),
        CancellableUntil = windowDays is { } days ? EndOfDay(created.AddDays(days)) : null,
        // What was over when it was seeded is as old as the sandbox.
        Since = status is SubscriptionStatus.Expired or SubscriptionStatus.Disabled ? now : null,
        OrderId = order,
    };

    private void Entitle(string type, string order, string product, string sku, DateTimeOffset? expires) =>
        new EntitlementRow(customer, ++entitlements, type, order, product, sku, draw.Between(1, 4), expires).Insert(db);

    private DateTimeOffset Ends(Offer offer, string status, DateTimeOffset created, bool trial)
    {
        if (trial) return EndOfDay(created.AddDays(TrialDays));
        var ends = EndOfDay(created).AddMonths(offer.Months);
        while (ends <= now && status != SubscriptionStatus.Expired) ends = ends.AddMonths(offer.Months);
        return ends;
    }

    private DateTimeOffset Recent() => Ago(draw.Between(1, 5));

    private DateTimeOffset Old() => Ago(draw.Between(45, 320));

    private DateTimeOffset Ago(int days) => now.AddDays(-days).AddTicks(-draw.Below(int.MaxValue));

    private static DateTimeOffset EndOfDay(DateTimeOffset moment) => new(moment.UtcDateTime.Date.AddDays(1).AddMinutes(-1), TimeSpan.Zero);
}
