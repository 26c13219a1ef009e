using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

/// <summary>What is refused before it is sent, and what a change is said to cost.</summary>
public sealed class SubscriptionRulesTests
{
    private static readonly SubscriptionName Name = new(Guid.NewGuid(), "s1", CustomerName: null);
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    public SubscriptionRulesTests() => clock.Advance(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) - clock.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SubscriptionPlanner Planner => new(service.Session(clock));

    private PartnerCustomerSubscription Seats => new()
    {
        SubscriptionId = "s1",
        FriendlyName = "Seats",
        Kind = SubscriptionKind.NewCommerce,
        Status = "active",
        OfferId = "P:S:A",
        Quantity = 10,
        Term = "P1Y",
        BillingCycle = "annual",
        AutoRenew = true,
        CreatedOn = clock.Now.AddDays(-90),
        StartsOn = clock.Now.AddDays(-90),
        CommitmentEndsOn = clock.Now.AddDays(275),
        CancellableUntil = clock.Now.AddDays(-83),
    };

    [Fact]
    public async Task A_renewal_that_is_turned_off_costs_and_says_so_and_to_end_is_not_invented()
    {
        var plan = await SetAsync(Seats, new SubscriptionRequest { EndOfTerm = EndOfTerm.ContinuesExtended });
        Assert.StartsWith("THIS COSTS MONEY", plan.Effect, StringComparison.Ordinal);
        Assert.Contains("extended term", plan.Effect, StringComparison.Ordinal);
        Assert.Equal(false, plan.Edit.AutoRenew);

        var error = await Assert.ThrowsAsync<ConflictException>(() => SetAsync(Seats, new SubscriptionRequest { EndOfTerm = EndOfTerm.Ends }));
        Assert.Equal("EndOfTermNotOffered", error.ErrorId);
        Assert.Contains("Manage renewal", error.RecommendedAction, StringComparison.Ordinal);

        // Bought before there were extended terms: off ends it, and nothing else is promised.
        var old = Seats with { Term = "P3Y", CreatedOn = new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero), StartsOn = new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero), CommitmentEndsOn = new(2028, 2, 1, 0, 0, 0, TimeSpan.Zero) };
        Assert.Equal(false, (await SetAsync(old, new SubscriptionRequest { EndOfTerm = EndOfTerm.Ends })).Edit.AutoRenew);
        Assert.Equal("EndOfTermNotOffered", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(old, new SubscriptionRequest { EndOfTerm = EndOfTerm.ContinuesExtended }))).ErrorId);
    }

    [Fact]
    public async Task An_unknown_end_of_the_term_is_not_changed()
    {
        var instructed = Seats with { ScheduledActions = "{}" };
        Assert.Equal("EndOfTermNotOffered", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(instructed, new SubscriptionRequest { EndOfTerm = EndOfTerm.Renews }))).ErrorId);
        Assert.Null((await SetAsync(Seats, new SubscriptionRequest { EndOfTerm = EndOfTerm.Unknown, Quantity = 11 })).Edit.AutoRenew);
        Assert.True((await SetAsync(Seats, new SubscriptionRequest { EndOfTerm = EndOfTerm.Renews })).IsNothing);
    }

    [Fact]
    public async Task Seats_are_billed_for_the_term_and_given_back_only_where_the_service_takes_them()
    {
        Assert.Contains("2 seats more: billed from now on for the rest of the term, until 2027-08-03", (await SetAsync(Seats, new SubscriptionRequest { Quantity = 12 })).Effect, StringComparison.Ordinal);

        var request = new SubscriptionRequest { Quantity = 7 };
        Assert.Equal("SeatsNotReducible", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(Seats, request))).ErrorId);
        var partly = Seats with { RefundableSeats = [new RefundableSeats(2, clock.Now.AddDays(1)), new RefundableSeats(8, clock.Now.AddDays(-1))] };
        Assert.Equal("SeatsNotReducible", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(partly, request))).ErrorId);
        Assert.Contains("1 seat fewer, of 2", (await SetAsync(partly, new SubscriptionRequest { Quantity = 9 })).Effect, StringComparison.Ordinal);
        Assert.Contains("does not say whether", (await SetAsync(Seats with { CancellableUntil = null }, request)).Effect, StringComparison.Ordinal);
        Assert.Contains("no longer billed", (await SetAsync(Seats with { Kind = SubscriptionKind.Legacy, Term = null }, request)).Effect, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_scheduled_begins_with_the_same_again_and_a_change_now_says_that_it_deletes_it()
    {
        var plan = await SetAsync(Seats, new SubscriptionRequest { NextTermQuantity = 4 });
        Assert.Equal(new ScheduledNextTerm { OfferId = "P:S:A", Term = "P1Y", BillingCycle = "annual", Quantity = 4 }, plan.Edit.NextTerm);

        var scheduled = Seats with { NextTerm = plan.Edit.NextTerm! with { PromotionId = "X", CustomTermEndsOn = clock.Now.AddYears(1) } };
        Assert.Contains("This deletes what is scheduled", (await SetAsync(scheduled, new SubscriptionRequest { Quantity = 11 })).Effect, StringComparison.Ordinal);
        Assert.Equal("X", (await SetAsync(scheduled, new SubscriptionRequest { NextTermQuantity = 5 })).Edit.NextTerm!.PromotionId);
        var longer = (await SetAsync(scheduled, new SubscriptionRequest { NextTerm = "P3Y" })).Edit.NextTerm!;
        Assert.Equal(("P3Y", 4, null, null), (longer.Term, longer.Quantity, longer.PromotionId, longer.CustomTermEndsOn));
        Assert.True((await SetAsync(scheduled, new SubscriptionRequest { EndOfTerm = EndOfTerm.ContinuesExtended })).Edit.ClearsNextTerm);
    }

    [Fact]
    public async Task Nothing_is_scheduled_for_what_does_not_renew_or_has_no_such_term()
    {
        var request = new SubscriptionRequest { NextTermQuantity = 4 };
        PartnerCustomerSubscription[] none = [Seats with { AutoRenew = false }, Seats with { AutoRenew = null }, Seats with { Kind = SubscriptionKind.Legacy }, Seats with { ScheduledActions = "{}" }, Seats with { Status = "suspended" }];
        foreach (var one in none)
        {
            Assert.Equal("NextTermNotOffered", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(one, request))).ErrorId);
        }

        Assert.NotNull((await SetAsync(Seats with { AutoRenew = false }, request with { EndOfTerm = EndOfTerm.Renews })).Edit.NextTerm);
    }

    [Fact]
    public async Task What_is_no_wish_is_refused_before_anything_is_read()
    {
        (SubscriptionRequest Request, string ErrorId)[] wrong =
        [
            (new SubscriptionRequest(), "SubscriptionChangeEmpty"),
            (new SubscriptionRequest { Quantity = 0 }, "QuantityInvalid"),
            (new SubscriptionRequest { NextTerm = "1 year" }, "TermInvalid"),
            (new SubscriptionRequest { NextTermOfferId = "P" }, "OfferIdInvalid"),
            (new SubscriptionRequest { ClearsNextTerm = true, NextTermQuantity = 5 }, "SubscriptionChangesClash"),
            (new SubscriptionRequest { EndOfTerm = EndOfTerm.Ends, NextTermQuantity = 5 }, "SubscriptionChangesClash"),
        ];
        foreach (var (request, errorId) in wrong)
        {
            Assert.Equal(errorId, (await Assert.ThrowsAsync<InvalidInputException>(() => Planner.SetAsync(Name, request, Token))).ErrorId);
        }
    }

    [Fact]
    public async Task The_quantity_that_it_has_is_no_change_beside_a_next_term()
    {
        Assert.Equal(4, (await SetAsync(Seats, new SubscriptionRequest { Quantity = 10, NextTermQuantity = 4 })).Edit.NextTerm!.Quantity);
        Assert.Equal("SubscriptionChangesClash", (await Assert.ThrowsAsync<InvalidInputException>(() => SetAsync(Seats, new SubscriptionRequest { Quantity = 11, NextTermQuantity = 4 }))).ErrorId);
    }

    [Fact]
    public async Task What_is_suspended_does_not_end_because_it_would_be_disabled_meanwhile()
    {
        var suspended = Seats with { Status = "suspended" };
        foreach (var wanted in new[] { EndOfTerm.Ends, EndOfTerm.Renews, EndOfTerm.ContinuesExtended })
        {
            Assert.Equal("SubscriptionSuspended", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(suspended, new SubscriptionRequest { EndOfTerm = wanted }))).ErrorId);
        }
    }

    [Fact]
    public async Task What_is_in_an_extended_term_is_promised_nothing_and_what_has_no_seats_gets_none()
    {
        var extended = Seats with { Term = "P1M", StartsOn = clock.Now.AddDays(-5), CreatedOn = clock.Now.AddYears(-1), CancellableUntil = null };
        foreach (var quantity in new[] { 9, 12 })
        {
            var effect = (await SetAsync(extended, new SubscriptionRequest { Quantity = quantity })).Effect;
            Assert.Contains("probably in an extended term", effect, StringComparison.Ordinal);
            Assert.DoesNotContain("rest of the term", effect, StringComparison.Ordinal);
        }

        var suspending = (await Only(extended).SuspendAsync(Name, Token)).Effect;
        Assert.Contains("probably in an extended term", suspending, StringComparison.Ordinal);
        Assert.DoesNotContain("for good", suspending, StringComparison.Ordinal);

        foreach (var kind in new[] { SubscriptionKind.AzurePlan, SubscriptionKind.SavingsPlan })
        {
            var error = await Assert.ThrowsAsync<ConflictException>(() => SetAsync(Seats with { Kind = kind, Term = null }, new SubscriptionRequest { Quantity = 12 }));
            Assert.Equal("QuantityNotOffered", error.ErrorId);
        }

        var software = await Assert.ThrowsAsync<ConflictException>(() => StopAsync(Seats with { Kind = SubscriptionKind.Software }));
        Assert.Equal("CancellationNotOffered", software.ErrorId);
        Assert.Contains("order", software.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SubscriptionKind.NewCommerce, "still billed until its term ends, on 2027-08-03")]
    [InlineData(SubscriptionKind.Legacy, "not billed while suspended")]
    [InlineData(SubscriptionKind.Unknown, "it is unknown")]
    public async Task Suspending_says_what_it_costs(SubscriptionKind kind, string words)
    {
        service.SubscriptionList.Add(Seats with { Kind = kind });

        Assert.Contains(words, (await Planner.SuspendAsync(Name, Token)).Effect, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_says_what_is_refunded_and_is_refused_where_the_service_would()
    {
        var until = clock.Now.AddDays(2);
        Assert.Contains("Full until 2026-11-03", await StopAsync(Seats with { CancellableUntil = until, RefundOptions = [new RefundOption("Full", until)] }), StringComparison.Ordinal);
        Assert.Contains("unknown", await StopAsync(Seats with { CancellableUntil = null }), StringComparison.Ordinal);
        var extended = Seats with { Term = "P1M", StartsOn = clock.Now.AddDays(-5), CreatedOn = clock.Now.AddYears(-1), CancellableUntil = null };
        Assert.Contains("cancelled on any day", await StopAsync(extended), StringComparison.Ordinal);

        Assert.Equal("CancellationWindowOver", (await Assert.ThrowsAsync<ConflictException>(() => StopAsync(Seats))).ErrorId);
        Assert.Equal("CancellationNotOffered", (await Assert.ThrowsAsync<ConflictException>(() => StopAsync(Seats with { Kind = SubscriptionKind.Legacy }))).ErrorId);
        Assert.Equal("SubscriptionOver", (await Assert.ThrowsAsync<ConflictException>(() => StopAsync(Seats with { Status = "expired" }))).ErrorId);
    }

    [Fact]
    public async Task Add_ons_come_after_their_parent_and_none_is_lost()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Name.CustomerId, Name = "Kék Tó" });
        foreach (var (id, parent) in new (string, string?)[] { ("a1", "A"), ("b", null), ("x", "nobody"), ("a", null), ("a2", "a"), ("c", "d"), ("d", "c"), ("a11", "a1") })
        {
            service.SubscriptionList.Add(Seats with { CustomerId = Name.CustomerId, SubscriptionId = id, ParentSubscriptionId = parent });
        }

        var listed = await Core.Subscriptions.SubscriptionList.ReadAsync(service, service, Name.CustomerId, name: null, clock.Now, Token);

        Assert.Equal(["b", "x", "a", "a1", "a2", "c", "d", "a11"], System.Linq.Enumerable.Select(listed, one => one.SubscriptionId));
    }

    private async Task<string> StopAsync(PartnerCustomerSubscription subscription) => (await Only(subscription).StopAsync(Name, Token)).Effect;

    private Task<SubscriptionPlan> SetAsync(PartnerCustomerSubscription subscription, SubscriptionRequest request) => Only(subscription).SetAsync(Name, request, Token);

    private SubscriptionPlanner Only(PartnerCustomerSubscription subscription)
    {
        service.SubscriptionList.Clear();
        service.SubscriptionList.Add(subscription);
        return Planner;
    }
}
