using System;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Tests.Subscriptions;

/// <summary>The addendum's tables (A§1.2, A§2.5): what happens at the end of a term, and what nobody knows.</summary>
public sealed class EndOfTermRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Now.AddDays(90);

    private static PartnerCustomerSubscription Seats => new()
    {
        SubscriptionId = "s",
        Kind = SubscriptionKind.NewCommerce,
        Status = "active",
        Term = "P1Y",
        AutoRenew = false,
        CreatedOn = End.AddYears(-1),
        StartsOn = End.AddYears(-1),
        CommitmentEndsOn = End,
        CancellableUntil = End.AddYears(-1).AddDays(7),
    };

    [Fact]
    public void A_renewal_that_is_off_does_not_end_an_eligible_subscription_and_says_who_must_do_what_by_when()
    {
        var outlook = EndOfTermRules.Of(Seats, Now)!;

        Assert.Equal((EndOfTerm.ContinuesExtended, End), (outlook.What, outlook.On));
        Assert.All(["billed monthly", "cancel at the end of the term", "Manage renewal", "before that day", "2027-02-27"], said => Assert.Contains(said, outlook.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_renewal_that_is_on_renews_and_turning_it_off_is_said_not_to_be_enough()
    {
        var outlook = EndOfTermRules.Of(Seats with { AutoRenew = true }, Now)!;

        Assert.Equal((EndOfTerm.Renews, End), (outlook.What, outlook.On));
        Assert.Contains("Turning off its renewal is not enough", outlook.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("not enough", EndOfTermRules.Of(Seats with { AutoRenew = true, Kind = SubscriptionKind.Software }, Now)!.Words, StringComparison.Ordinal);
        Assert.Null(EndOfTermRules.Of(Seats with { AutoRenew = true, CommitmentEndsOn = null }, Now)!.On);
        Assert.Null(EndOfTermRules.Of(Seats with { AutoRenew = true, CommitmentEndsOn = Now.AddDays(-1) }, Now)!.On);
    }

    [Fact]
    public void What_is_not_eligible_ends_by_itself()
    {
        var old = Seats with { Term = "P3Y", CreatedOn = End.AddYears(-3), StartsOn = End.AddYears(-3) };

        Assert.All([old, Seats with { IsTrial = true }, Seats with { Kind = SubscriptionKind.Software }, Seats with { Kind = SubscriptionKind.SavingsPlan }, Seats with { Kind = SubscriptionKind.Marketplace }], subscription =>
            Assert.Equal((EndOfTerm.Ends, End), (EndOfTermRules.Of(subscription, Now)!.What, EndOfTermRules.Of(subscription, Now)!.On)));
    }

    [Theory]
    [InlineData("2026-05-03", "2025-05-04", EndOfTerm.Ends)]
    [InlineData("2026-05-04", "2025-05-04", EndOfTerm.ContinuesExtended)]
    [InlineData("2026-06-01", "2025-03-31", EndOfTerm.Ends)]
    [InlineData("2026-06-01", "2025-04-01", EndOfTerm.ContinuesExtended)]
    public void The_days_from_which_extended_terms_are_count(string end, string start, EndOfTerm what)
    {
        var dated = Seats with { CommitmentEndsOn = Day(end), StartsOn = Day(start), CreatedOn = Day(start), Term = "P3Y" };

        Assert.Equal(what, EndOfTermRules.Of(dated, Day("2026-03-01"))!.What);
    }

    // Bought long ago and renewed since: the service may still give the day of the purchase.
    [Fact]
    public void An_old_purchase_date_does_not_hide_a_renewal() =>
        Assert.Equal(EndOfTerm.ContinuesExtended, EndOfTermRules.Of(Seats with { CreatedOn = Day("2023-02-27"), StartsOn = Day("2023-02-27") }, Now)!.What);

    [Theory]
    [InlineData("renewal")]
    [InlineData("end")]
    [InlineData("past")]
    [InlineData("scheduled")]
    [InlineData("status")]
    [InlineData("kind")]
    [InlineData("start")]
    public void What_the_service_does_not_tell_is_not_known_and_has_no_date(string missing)
    {
        var subscription = missing switch
        {
            "renewal" => Seats with { AutoRenew = null },
            "end" => Seats with { CommitmentEndsOn = null },
            "past" => Seats with { CommitmentEndsOn = Now.AddDays(-1) },
            "scheduled" => Seats with { ScheduledActions = "{}" },
            "status" => Seats with { Status = "underReview" },
            "kind" => Seats with { Kind = SubscriptionKind.Unknown },
            _ => Seats with { StartsOn = null, CreatedOn = null, Term = "P2Y" },
        };

        var outlook = EndOfTermRules.Of(subscription, Now)!;

        Assert.Equal((EndOfTerm.Unknown, null), (outlook.What, outlook.On));
        Assert.Contains("is unknown", outlook.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void New_commerce_that_is_suspended_is_disabled_by_itself_and_billed_until_then()
    {
        var outlook = EndOfTermRules.Of(Seats with { Status = "suspended", AutoRenew = true }, Now)!;

        Assert.Equal((EndOfTerm.Ends, End), (outlook.What, outlook.On));
        Assert.Contains("still billed", outlook.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("disabled")]
    [InlineData("Deleted")]
    public void What_is_over_has_no_end_to_come(string status) => Assert.Null(EndOfTermRules.Of(Seats with { Status = status }, Now));

    [Fact]
    public void An_Azure_plan_and_licences_for_good_have_no_term()
    {
        Assert.Null(EndOfTermRules.Of(Seats with { Kind = SubscriptionKind.AzurePlan }, Now));
        Assert.Null(EndOfTermRules.Of(Seats with { Kind = SubscriptionKind.Software, Term = null, CommitmentEndsOn = null }, Now));
    }

    [Fact]
    public void An_extended_term_shows_as_a_later_month_without_a_window_and_is_only_probable()
    {
        var extended = Seats with { Term = "P1M", StartsOn = Now.AddDays(-10), CreatedOn = Now.AddDays(-375), CommitmentEndsOn = Now.AddDays(20), CancellableUntil = null };

        Assert.True(EndOfTermRules.IsExtended(extended));
        var outlook = EndOfTermRules.Of(extended, Now)!;
        Assert.Equal((EndOfTerm.ContinuesExtended, null), (outlook.What, outlook.On));
        Assert.All(["probably", "on any day"], said => Assert.Contains(said, outlook.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_impossible_extended_term_is_excluded_and_an_ambiguous_one_is_open()
    {
        var month = Seats with { Term = "P1M", StartsOn = Now.AddDays(-10), CreatedOn = Now.AddDays(-375), CommitmentEndsOn = Now.AddDays(20), CancellableUntil = null };

        Assert.All(
            [month with { Term = "P1Y" }, month with { CreatedOn = Now.AddDays(-12) }, month with { Status = "suspended" }, month with { IsTrial = true }, month with { Kind = SubscriptionKind.Legacy }, month with { StartsOn = Day("2026-05-03"), CreatedOn = Day("2025-05-03") }],
            subscription => Assert.False(EndOfTermRules.IsExtended(subscription)));
        Assert.All(
            [month with { CancellableUntil = Now.AddDays(-3) }, month with { StartsOn = null }, month with { CreatedOn = null }, month with { Term = null }],
            subscription => Assert.Null(EndOfTermRules.IsExtended(subscription)));
    }

    private static DateTimeOffset Day(string day) => new(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
}
