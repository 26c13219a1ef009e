using System;
using PartnerRelationships.Sandbox.Entitlements;
using PartnerRelationships.Sandbox.Subscriptions;

namespace PartnerRelationships.Sandbox.Seeding;

/// <content>The blockers since 2026, and unknown ones: each alone.</content>
internal sealed partial class Holdings
{
    private const int DaysOfTermThatIsOver = 380;

    private static readonly DateTimeOffset BeforeExtendedTerms = new(2025, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private static Offer Yearly => Offers.NewCommerce[0];

    private static Offer ForThreeYears => Offers.NewCommerce[4];

    /// <param name="mix">One that is laid out for nobody.</param>
    public void Give(CustomerMix mix)
    {
        switch (mix)
        {
            case CustomerMix.ContinuesExtended:
                Add(Seats(Yearly, Recently()) with { AutoRenew = false });
                break;
            case CustomerMix.EndsByItself:
                Add(Seats(ForThreeYears, BeforeExtendedTerms) with { AutoRenew = false });
                break;
            case CustomerMix.TermOver:
                var bought = Ago(DaysOfTermThatIsOver);
                Add(Seats(Yearly, bought) with { AutoRenew = false, Ends = EndOfDay(bought.AddYears(1)) });
                break;
            case CustomerMix.NoWindow:
                Add(Seats(Yearly, Recently()) with { CancellableUntil = null });
                break;
            case CustomerMix.Scheduled:
                Add(Seats(Yearly, Recently()) with { AutoRenew = false, Scheduled = """{"scheduleType":"sandbox","actionType":"sandbox"}""" });
                break;
            case CustomerMix.NeverEnds:
                Add(Seats(Yearly, Recently()) with { AutoRenew = false, Ends = Never });
                Add(New(Offers.AzurePlan, SubscriptionStatus.Suspended, Old(), trial: false, windowDays: null, draw.Hex(12)) with { Ends = Never });
                break;
            case CustomerMix.Disabled:
                Add(New(Yearly, SubscriptionStatus.Disabled, Old(), trial: false, WindowDays, draw.Hex(12)));
                break;
            case CustomerMix.Advisor:
                break;
            default:
                GiveOther(mix);
                break;
        }
    }

    private void GiveOther(CustomerMix mix)
    {
        switch (mix)
        {
            case CustomerMix.SavingsPlan:
                var order = draw.Hex(12);
                Subscribe(Offers.SavingsPlan, SubscriptionStatus.Active, Old(), trial: false, windowDays: null, order);
                Entitle(EntitlementRow.SavingsPlan, order, "DZH318Z0BP04", "000B", expires: null);
                break;
            case CustomerMix.Marketplace:
                Subscribe(Offers.Marketplace, SubscriptionStatus.Active, Recent(), trial: false, windowDays: 3, draw.Hex(12));
                break;
            case CustomerMix.Unheard:
                Subscribe(Offers.Unheard, SubscriptionStatus.Active, Old(), trial: false, windowDays: null, draw.Hex(12));
                Entitle("confidential_ledger", draw.Hex(12), "DZH318Z0ZL12", "0001", expires: null);
                break;
        }
    }

    private SubscriptionRow Seats(Offer offer, DateTimeOffset bought) => New(offer, SubscriptionStatus.Active, bought, trial: false, WindowDays, draw.Hex(12));

    // Long enough ago for its window to be over, and not so long that its term is.
    private DateTimeOffset Recently() => Ago(draw.Between(45, 250));
}
