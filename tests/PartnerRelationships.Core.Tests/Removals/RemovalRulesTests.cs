using System;
using System.Linq;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Tests.Removals;

public sealed class RemovalRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SubscriptionKind.Legacy, "active", RemovalRule.ActiveLegacySubscription)]
    [InlineData(SubscriptionKind.Legacy, "pending", RemovalRule.ActiveLegacySubscription)]
    [InlineData(SubscriptionKind.Legacy, "underReview", RemovalRule.ActiveLegacySubscription)]
    [InlineData(SubscriptionKind.NewCommerce, "active", RemovalRule.NewCommerceNotCancelled)]
    [InlineData(SubscriptionKind.NewCommerce, "suspended", RemovalRule.NewCommerceNotCancelled)]
    [InlineData(SubscriptionKind.NewCommerce, "disabled", RemovalRule.NewCommerceNotCancelled)]
    [InlineData(SubscriptionKind.AzurePlan, "Active", RemovalRule.AzurePlan)]
    [InlineData(SubscriptionKind.Software, "active", RemovalRule.Software)]
    public void What_still_stands_blocks_and_so_does_what_nobody_knows(SubscriptionKind kind, string status, RemovalRule rule) =>
        Assert.Equal(rule, Assert.Single(Blockers(Subscription(kind, status))).Rule);

    [Theory]
    [InlineData(SubscriptionKind.Legacy, "suspended")]
    [InlineData(SubscriptionKind.Legacy, "Deleted")]
    [InlineData(SubscriptionKind.NewCommerce, "deleted")]
    [InlineData(SubscriptionKind.NewCommerce, "expired")]
    [InlineData(SubscriptionKind.AzurePlan, "suspended")]
    [InlineData(SubscriptionKind.Software, "deleted")]
    public void What_is_over_does_not_block(SubscriptionKind kind, string status) =>
        Assert.Empty(Blockers(Subscription(kind, status)));

    [Fact]
    public void Inside_the_window_it_can_be_cancelled_at_once()
    {
        var blocker = Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "active", cancellableUntil: Now.AddDays(2))));

        Assert.Equal(Now.AddDays(2), blocker.Until);
        Assert.Equal(Now, blocker.ClearedFrom);
    }

    [Fact]
    public void Outside_the_window_only_the_end_of_the_term_helps()
    {
        var blocker = Assert.Single(Blockers(Subscription(SubscriptionKind.NewCommerce, "active", cancellableUntil: Now.AddDays(-1))));

        Assert.Equal(Now.AddDays(200), blocker.ClearedFrom);
    }

    [Fact]
    public void A_reserved_instance_is_named_with_its_order_and_waits_on_support()
    {
        var blocker = Assert.Single(RemovalRules.Blockers([], [new Entitlement("0bed3bbca6c", "reservedinstance", "DZH", 2)], null, Now));

        Assert.Equal(RemovalRule.ReservedInstance, blocker.Rule);
        Assert.Contains("0bed3bbca6c", blocker.Evidence, StringComparison.Ordinal);
        Assert.Contains("support", blocker.WhoMustAct, StringComparison.Ordinal);
        Assert.Null(blocker.ClearedFrom);
    }

    [Fact]
    public void A_reseller_is_sent_to_its_provider_and_a_direct_partner_is_not()
    {
        var active = Subscription(SubscriptionKind.Legacy, "active");

        Assert.Contains("provider", RemovalRules.Blockers([active], [], PartnerType.IndirectReseller, Now).Single().WhoMustAct, StringComparison.Ordinal);
        Assert.Equal("you", RemovalRules.Blockers([active], [], PartnerType.DirectBill, Now).Single().WhoMustAct);
    }

    private static RemovalBlocker[] Blockers(PartnerCustomerSubscription subscription) =>
        [.. RemovalRules.Blockers([subscription], [], PartnerType.DirectBill, Now)];

    private static PartnerCustomerSubscription Subscription(SubscriptionKind kind, string status, DateTimeOffset? cancellableUntil = null) => new()
    {
        SubscriptionId = "s1",
        Kind = kind,
        Status = status,
        CancellableUntil = cancellableUntil,
        CommitmentEndsOn = Now.AddDays(200),
    };
}
