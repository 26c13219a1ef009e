using System;
using System.Linq;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Tests.Removals;

public sealed class RemovalRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Now.AddDays(200);

    [Theory]
    [InlineData(SubscriptionKind.Legacy, "active", BlockerRule.ActiveLegacySubscription)]
    [InlineData(SubscriptionKind.Legacy, "pending", BlockerRule.ActiveLegacySubscription)]
    [InlineData(SubscriptionKind.Legacy, "underReview", BlockerRule.ActiveLegacySubscription)]
    [InlineData(SubscriptionKind.Legacy, "none", BlockerRule.ActiveLegacySubscription)]
    [InlineData(SubscriptionKind.NewCommerce, "active", BlockerRule.NewCommerceNotCancelled)]
    [InlineData(SubscriptionKind.NewCommerce, "suspended", BlockerRule.NewCommerceNotCancelled)]
    [InlineData(SubscriptionKind.NewCommerce, "pending", BlockerRule.NewCommerceNotCancelled)]
    [InlineData(SubscriptionKind.AzurePlan, "Active", BlockerRule.AzurePlan)]
    [InlineData(SubscriptionKind.Software, "active", BlockerRule.Software)]
    [InlineData(SubscriptionKind.SavingsPlan, "active", BlockerRule.SavingsPlan)]
    [InlineData(SubscriptionKind.Marketplace, "suspended", BlockerRule.MarketplacePurchase)]
    [InlineData(SubscriptionKind.Unknown, "active", BlockerRule.UnknownHolding)]
    [InlineData(SubscriptionKind.Unknown, "disabled", BlockerRule.UnknownHolding)]
    public void What_is_active_or_unknown_blocks(SubscriptionKind kind, string status, BlockerRule rule) =>
        Assert.Equal(rule, Assert.Single(Blockers(Subscription(kind, status))).Rule);

    [Theory]
    [InlineData(SubscriptionKind.Legacy, "suspended")]
    [InlineData(SubscriptionKind.Legacy, "Deleted")]
    [InlineData(SubscriptionKind.NewCommerce, "deleted")]
    [InlineData(SubscriptionKind.NewCommerce, "expired")]
    [InlineData(SubscriptionKind.NewCommerce, "disabled")]
    [InlineData(SubscriptionKind.AzurePlan, "suspended")]
    [InlineData(SubscriptionKind.Software, "deleted")]
    [InlineData(SubscriptionKind.SavingsPlan, "expired")]
    [InlineData(SubscriptionKind.Marketplace, "deleted")]
    [InlineData(SubscriptionKind.Unknown, "deleted")]
    public void What_is_over_does_not_block(SubscriptionKind kind, string status) =>
        Assert.Empty(Blockers(Subscription(kind, status)));

    [Fact]
    public void Inside_the_window_it_can_be_cancelled_at_once()
    {
        var blocker = Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "active") with { CancellableUntil = Now.AddDays(2) }));

        Assert.Equal((Now.AddDays(2), Now), (blocker.Until, blocker.ClearedFrom));
    }

    [Fact]
    public void Where_somebody_must_act_before_the_end_of_the_term_it_is_said_who_what_and_by_when()
    {
        var blocker = Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "active")));

        Assert.Equal((EndOfTerm.ContinuesExtended, End, End), (blocker.AtEndOfTerm, blocker.Until, blocker.ClearedFrom));
        Assert.StartsWith("you", blocker.WhoMustAct, StringComparison.Ordinal);
        Assert.All(["ended on", "unless 'cancel at the end of the term' is chosen", "before that day", "billed monthly"], said => Assert.Contains(said, blocker.Remedy, StringComparison.Ordinal));
        Assert.Equal(EndOfTerm.Renews, Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "active") with { AutoRenew = true })).AtEndOfTerm);
    }

    [Fact]
    public void Only_what_ends_by_itself_needs_nobody_to_act()
    {
        var suspended = Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "suspended")));
        var trial = Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "active") with { IsTrial = true }));

        Assert.All([suspended, trial], blocker => Assert.Equal((EndOfTerm.Ends, "nobody: only waiting helps", End, End), (blocker.AtEndOfTerm, blocker.WhoMustAct, blocker.Until, blocker.ClearedFrom)));
    }

    [Fact]
    public void The_unknown_has_no_date_and_an_unreported_window_is_not_over()
    {
        var unknown = Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "active") with { AutoRenew = null, CancellableUntil = null }));

        Assert.Equal((EndOfTerm.Unknown, null, null), (unknown.AtEndOfTerm, unknown.Until, unknown.ClearedFrom));
        Assert.Contains("gives no cancellation window", unknown.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("over", unknown.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_probably_in_an_extended_term_can_be_cancelled_on_any_day_and_promises_none()
    {
        var (later, month) = (Now.AddYears(1), Subscription(SubscriptionKind.NewCommerce, "active") with { Term = "P1M", AutoRenew = true });
        var extended = month with { CreatedOn = later.AddDays(-400), StartsOn = later.AddDays(-10), CommitmentEndsOn = later.AddDays(20), CancellableUntil = null };

        var blocker = RemovalRules.Blockers([extended], [], PartnerType.DirectBill, later).Single();

        Assert.Equal(("you", null, null), (blocker.WhoMustAct, blocker.Until, blocker.ClearedFrom));
        Assert.All(["probably", "cancelled on any day"], said => Assert.Contains(said, blocker.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void A_savings_plan_is_transferred_or_waited_for_and_never_cancelled()
    {
        var subscription = Assert.Single(Blockers(Subscription(SubscriptionKind.SavingsPlan, "active") with { CancellableUntil = Now.AddDays(3) }));
        var entitlement = RemovalRules.Blockers([], [new Entitlement("o", "Azure_Savings-Plan", "p", 1)], null, Now).Single();

        Assert.All([subscription, entitlement], blocker => Assert.Contains("cannot be cancelled or exchanged: transfer it", blocker.Remedy, StringComparison.Ordinal));
        Assert.Equal((BlockerRule.SavingsPlan, End), (subscription.Rule, subscription.ClearedFrom));
        Assert.Equal((BlockerRule.SavingsPlan, null), (entitlement.Rule, entitlement.ClearedFrom));
    }

    [Theory]
    [InlineData("reservedinstance", BlockerRule.ReservedInstance)]
    [InlineData("virtual_machine_reserved_instance", BlockerRule.ReservedInstance)]
    [InlineData("Virtual Machine-Reserved Instance", BlockerRule.ReservedInstance)]
    [InlineData("SOFTWARE", BlockerRule.Software)]
    [InlineData("savings_plan", BlockerRule.SavingsPlan)]
    [InlineData("confidential_ledger", BlockerRule.UnknownHolding)]
    [InlineData("unknown", BlockerRule.UnknownHolding)]
    [InlineData("", BlockerRule.UnknownHolding)]
    public void Whatever_a_customer_is_entitled_to_blocks_and_is_named(string type, BlockerRule rule)
    {
        var blocker = Assert.Single(RemovalRules.Blockers([], [new Entitlement("0bed3bbca6c", type, "DZH", 2)], null, Now));

        Assert.Equal((rule, null), (blocker.Rule, blocker.ClearedFrom));
        Assert.All(["0bed3bbca6c", "× 2", "DZH"], said => Assert.Contains(said, blocker.Evidence, StringComparison.Ordinal));
        Assert.True(rule != BlockerRule.UnknownHolding || blocker.Evidence.Contains($"'{type}'", StringComparison.Ordinal));
        Assert.True(rule != BlockerRule.ReservedInstance || blocker.WhoMustAct.Contains("support", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reseller", false)]
    [InlineData("Reseller", false)]
    [InlineData("none", false)]
    [InlineData("advisor", true)]
    [InlineData("microsoft_support", true)]
    [InlineData("unknown", true)]
    [InlineData("", true)]
    public void A_relationship_other_than_a_reseller_relationship_is_a_separate_blocker(string relationship, bool blocks)
    {
        var blocker = RemovalRules.OfRelationship(relationship);

        Assert.Equal(blocks ? BlockerRule.OtherRelationship : null, blocker?.Rule);
        Assert.Equal(blocks ? $"The relationship is '{relationship}', not reseller." : null, blocker?.Evidence);
    }

    [Fact]
    public void A_reseller_is_sent_to_its_provider_and_a_direct_partner_is_not()
    {
        var active = Subscription(SubscriptionKind.Legacy, "active");

        Assert.Contains("provider", RemovalRules.Blockers([active], [], PartnerType.IndirectReseller, Now).Single().WhoMustAct, StringComparison.Ordinal);
        Assert.Equal("you", RemovalRules.Blockers([active], [], PartnerType.DirectBill, Now).Single().WhoMustAct);
    }

    private static Blocker[] Blockers(PartnerCustomerSubscription subscription) =>
        [.. RemovalRules.Blockers([subscription], [], PartnerType.DirectBill, Now)];

    private static PartnerCustomerSubscription Subscription(SubscriptionKind kind, string status) => new()
    {
        SubscriptionId = "s1",
        Kind = kind,
        Status = status,
        Term = "P1Y",
        AutoRenew = false,
        StartsOn = End.AddYears(-1),
        CreatedOn = End.AddYears(-1),
        CancellableUntil = kind == SubscriptionKind.SavingsPlan ? null : Now.AddDays(-1),
        CommitmentEndsOn = End,
    };
}
