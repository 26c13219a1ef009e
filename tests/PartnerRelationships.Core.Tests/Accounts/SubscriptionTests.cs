using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

public sealed class SubscriptionTests
{
    private static readonly SubscriptionName Name = new(Guid.NewGuid(), "s1", "Kék Tó Kft.");
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    public SubscriptionTests() => service.SubscriptionList.Add(Seats());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SubscriptionPlanner Planner => new(service.Session(clock, PartnerType.DirectBill));

    private SubscriptionChanger Changer => new(service.Session(clock, PartnerType.DirectBill));

    private PartnerCustomerSubscription Kept => service.SubscriptionList[0];

    [Fact]
    public async Task Only_what_differs_is_sent_then_read_back_and_the_ledger_holds_before_and_after()
    {
        var nothing = await Planner.SetAsync(Name, new SubscriptionRequest { Quantity = 10, FriendlyName = "Seats" }, Token);
        Assert.True(nothing.IsNothing);
        await Changer.CarryOutAsync(nothing, Token);
        Assert.Empty(service.Calls);

        var after = await SetAsync(new SubscriptionRequest { Quantity = 12, FriendlyName = "Seats" });

        Assert.Equal((12, "Kék Tó Kft.", EndOfTerm.Renews), (after.Quantity, after.CustomerName, after.EndOfTerm));
        Assert.Contains("SetSubscription s1 \"Seats\": quantity \"10\" -> \"12\", friendlyName", service.Events[0].Detail, StringComparison.Ordinal);
        Assert.Equal("SetSubscription s1 (Seats): Done.", service.Events[^1].Detail);
    }

    [Fact]
    public async Task A_version_that_moved_is_read_again_and_what_somebody_else_changed_stays()
    {
        service.Subscriptions.OnChange = Once(() => service.Subscriptions.Alter("s1", one => one with { FriendlyName = "Theirs" }));

        var after = await SetAsync(new SubscriptionRequest { Quantity = 12 });

        Assert.Equal((12, "Theirs"), (after.Quantity, after.FriendlyName));
        Assert.Equal((2, 2), (service.RequestIds.Count, service.RequestIds.Distinct().Count()));
        Assert.Equal(2, service.Events.Count(entry => entry.Kind == EventKinds.AccountChangeIntended));
    }

    [Fact]
    public async Task A_concurrent_change_is_not_overwritten_and_all_values_are_named()
    {
        service.Subscriptions.OnChange = Once(() => service.Subscriptions.Alter("s1", one => one with { Quantity = 40 }));

        var error = await Assert.ThrowsAsync<ConflictException>(() => SetAsync(new SubscriptionRequest { Quantity = 12 }));

        Assert.Equal(("SubscriptionChangeConflict", 40), (error.ErrorId, Kept.Quantity));
        Assert.Contains("was '10', you want '12', and it is '40' now", error.Message, StringComparison.Ordinal);
        Assert.Contains("Not done", service.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_now_do_something_else_than_was_agreed_to_is_not_sent()
    {
        var scheduled = new ScheduledNextTerm { OfferId = "P:S:A", Term = "P3Y", Quantity = 30 };
        service.Subscriptions.OnChange = Once(() => service.Subscriptions.Alter("s1", one => one with { NextTerm = scheduled }));

        var error = await Assert.ThrowsAsync<ConflictException>(() => SetAsync(new SubscriptionRequest { Quantity = 12 }));

        Assert.Equal(("SubscriptionChangeConflict", scheduled), (error.ErrorId, Kept.NextTerm));
        Assert.Contains("its next term was nothing and is", error.Message, StringComparison.Ordinal);
        Assert.Contains("This deletes what is scheduled", error.Message, StringComparison.Ordinal);

        // What is scheduled began with the seats of now.
        service.SubscriptionList[0] = Seats();
        service.Subscriptions.OnChange = Once(() => service.Subscriptions.Alter("s1", one => one with { Quantity = 40 }));
        error = await Assert.ThrowsAsync<ConflictException>(() => SetAsync(new SubscriptionRequest { NextTerm = "P3Y" }));
        Assert.Contains("its quantity was '10' and is '40' now", error.Message, StringComparison.Ordinal);
        Assert.Null(Kept.NextTerm);
    }

    [Fact]
    public async Task Without_versions_it_is_read_again_before_it_is_written()
    {
        service.Subscriptions.HasEtags = false;
        var plan = await Planner.SetAsync(Name, new SubscriptionRequest { Quantity = 12 }, Token);
        service.Subscriptions.Alter("s1", one => one with { FriendlyName = "Theirs" });
        Assert.Equal((12, "Theirs"), ((await Changer.CarryOutAsync(plan, Token)).Quantity, Kept.FriendlyName));

        plan = await Planner.SetAsync(Name, new SubscriptionRequest { Quantity = 13 }, Token);
        service.Subscriptions.Alter("s1", one => one with { Quantity = 40 });
        Assert.Equal("SubscriptionChangeConflict", (await Assert.ThrowsAsync<ConflictException>(() => Changer.CarryOutAsync(plan, Token))).ErrorId);
        Assert.Equal(40, Kept.Quantity);
    }

    [Fact]
    public async Task The_same_concurrent_change_counts_as_done_and_endless_conflicts_are_given_up()
    {
        service.Subscriptions.OnChange = Once(() => service.Subscriptions.Alter("s1", one => one with { Quantity = 12 }));
        Assert.Equal(12, (await SetAsync(new SubscriptionRequest { Quantity = 12 })).Quantity);
        Assert.Empty(service.Subscriptions.Edits);

        var n = 0;
        service.Subscriptions.OnChange = () => service.Subscriptions.Alter("s1", one => one with { FriendlyName = $"{++n}" });
        Assert.Equal("EtagStale", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(new SubscriptionRequest { Quantity = 13 }))).ErrorId);
        Assert.Equal(2, n);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_is_lost_is_settled_by_asking(bool wasCarriedOut)
    {
        var lost = Once(() => throw new UnreachableException("ServiceTimeout", "No answer."));
        (service.Subscriptions.OnChange, service.Subscriptions.OnChanged) = wasCarriedOut ? ((Action?)null, lost) : (lost, null);

        Assert.Equal(12, (await SetAsync(new SubscriptionRequest { Quantity = 12 })).Quantity);

        Assert.Equal((wasCarriedOut ? 1 : 2, 1), (service.RequestIds.Count, service.RequestIds.Distinct().Count()));
    }

    [Fact]
    public async Task What_a_lost_run_changed_is_in_doubt_and_the_same_command_settles_it_without_a_request()
    {
        service.Subscriptions.OnChanged = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => SetAsync(new SubscriptionRequest { Quantity = 12 }));
        service.Subscriptions.OnChanged = null;

        Assert.Equal(12, (await SetAsync(new SubscriptionRequest { Quantity = 12 })).Quantity);

        Assert.Single(service.RequestIds);
        Assert.Equal((EventKinds.AccountChangeEnded, service.Events[0].CorrelationId), (service.Events[^1].Kind, service.Events[^1].CorrelationId));
    }

    [Fact]
    public async Task What_the_service_accepts_and_does_not_show_is_no_success()
    {
        service.Subscriptions.OnChanged = () => service.Subscriptions.Alter("s1", one => one with { Status = "active" });

        Assert.Equal("ChangeNotConfirmed", (await Assert.ThrowsAsync<ConflictException>(async () => await Changer.CarryOutAsync(await Planner.SuspendAsync(Name, Token), Token))).ErrorId);
    }

    [Fact]
    public async Task What_is_cancelled_may_be_gone_altogether()
    {
        service.SubscriptionList[0] = Seats() with { CancellableUntil = clock.Now.AddDays(2) };
        service.Subscriptions.OnChanged = service.SubscriptionList.Clear;

        Assert.Equal("deleted", (await Changer.CarryOutAsync(await Planner.StopAsync(Name, Token), Token)).Status);
    }

    [Theory]
    [InlineData(PartnerType.IndirectReseller, "SubscriptionNeedsProvider", "indirect provider")]
    [InlineData(PartnerType.DirectBill, "RoleMissing", "Admin agent")]
    public async Task A_refusal_names_who_must_act(PartnerType type, string errorId, string who)
    {
        service.Subscriptions.OnChange = () => throw new AccessDeniedException("AccessDenied", "Refused.", new ServiceFault { Status = 403 });
        var changer = new SubscriptionChanger(service.Session(clock, type));

        var error = await Assert.ThrowsAsync<AccessDeniedException>(async () => await changer.CarryOutAsync(await Planner.SuspendAsync(Name, Token), Token));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Contains(who, error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_role_is_reported_and_a_refused_read_changes_nothing()
    {
        service.Subscriptions.OnChange = () => throw new AccessDeniedException("RoleMissing", "Refused.", new ServiceFault { Status = 403, Code = "900308" });
        var session = service.Session(clock, PartnerType.IndirectReseller);
        Assert.Equal("RoleMissing", (await Assert.ThrowsAsync<AccessDeniedException>(async () => await new SubscriptionChanger(session).CarryOutAsync(await Planner.SuspendAsync(Name, Token), Token))).ErrorId);

        service.Subscriptions.OnGet = () => throw new AccessDeniedException("AccessDenied", "Refused.", new ServiceFault { Status = 403 });
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => new SubscriptionPlanner(session).SuspendAsync(Name, Token));
        Assert.Equal("RoleMissing", error.ErrorId);
        Assert.StartsWith("Reading subscriptions", error.Message, StringComparison.Ordinal);
    }

    private static Action Once(Action work)
    {
        var isDone = false;
        return () =>
        {
            if (!isDone)
            {
                isDone = true;
                work();
            }
        };
    }

    private async Task<PartnerCustomerSubscription> SetAsync(SubscriptionRequest request) => await Changer.CarryOutAsync(await Planner.SetAsync(Name, request, Token), Token);

    private PartnerCustomerSubscription Seats() => new()
    {
        CustomerId = Name.CustomerId,
        SubscriptionId = "s1",
        FriendlyName = "Seats",
        Kind = SubscriptionKind.NewCommerce,
        Status = "active",
        Quantity = 10,
        Term = "P1Y",
        AutoRenew = true,
        CreatedOn = clock.Now.AddDays(-90),
        StartsOn = clock.Now.AddDays(-90),
        CommitmentEndsOn = clock.Now.AddDays(275),
    };
}
