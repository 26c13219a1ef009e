using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals;

public sealed class OneRemovalTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_removal_counts_only_when_the_service_confirms_it()
    {
        Answers(Reseller(), Reseller(), Reseller(), Gone());

        var result = await RemoveAsync();

        Assert.Equal(ChangeOutcome.Removed, result.Outcome);
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waits);
        Assert.Equal(DelegatedAdminState.Granted, result.DelegatedAdminBefore);
        Assert.Equal(DelegatedAdminState.Unknown, result.DelegatedAdminAfter);
        Assert.NotNull(result.RequestId);
        Assert.Null(RemovalFailure.Of(result));
    }

    [Fact]
    public async Task Delegated_administration_that_stays_is_reported_as_it_is()
    {
        Answers(Reseller(), () => new PartnerCustomer { CustomerId = Id, Relationship = "none", AllowsDelegatedAccess = true });

        Assert.Equal(DelegatedAdminState.Granted, (await RemoveAsync()).DelegatedAdminAfter);
    }

    [Fact]
    public async Task A_service_that_says_yes_but_keeps_the_relationship_is_not_believed()
    {
        Answers(Reseller());

        var result = await RemoveAsync();

        Assert.Equal(ChangeOutcome.NotConfirmed, result.Outcome);
        Assert.Equal("RemovalNotConfirmed", RemovalFailure.Of(result)!.ErrorId);
        Assert.Single(service.Calls, call => call == "remove");
    }

    [Fact]
    public async Task A_blocked_customer_is_never_sent_to_the_service()
    {
        Answers(Reseller());
        service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "s", Kind = SubscriptionKind.Legacy, Status = "active", OfferName = "Exchange" });
        service.Entitlements.Add(new Entitlement("o1", "software", "p", 1));

        var result = await RemoveAsync();

        Assert.Equal(ChangeOutcome.Blocked, result.Outcome);
        Assert.DoesNotContain("remove", service.Calls);
        var failure = RemovalFailure.Of(result)!;
        Assert.Contains("ActiveLegacySubscription", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Software", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("advisor")]
    [InlineData("unknown")]
    [InlineData(null)]
    public async Task A_relationship_that_is_not_a_resellers_is_never_sent_to_the_service(string? relationship)
    {
        Answers(() => new PartnerCustomer { CustomerId = Id, Name = "C", Relationship = relationship });

        var result = await RemoveAsync();

        Assert.Equal((ChangeOutcome.Blocked, BlockerRule.OtherRelationship), (result.Outcome, Assert.Single(result.Blockers).Rule));
        Assert.DoesNotContain("remove", service.Calls);
    }

    [Fact]
    public async Task A_customer_without_a_relationship_is_gone_already()
    {
        Answers(Gone());

        var result = await RemoveAsync();

        Assert.Equal(ChangeOutcome.AlreadyGone, result.Outcome);
        Assert.DoesNotContain("remove", service.Calls);
    }

    [Fact]
    public async Task Does_not_exist_on_the_removal_is_believed_only_after_asking()
    {
        Answers(Reseller(), Gone());
        service.OnRemove = _ => throw new NoRelationshipException("NoRelationship", "3000");
        Assert.Equal(ChangeOutcome.AlreadyGone, (await RemoveAsync()).Outcome);

        Answers(Reseller(), Reseller());
        Assert.Equal(ChangeOutcome.NotConfirmed, (await RemoveAsync()).Outcome);
    }

    [Fact]
    public async Task A_removal_in_doubt_is_settled_by_asking_before_it_is_repeated()
    {
        Answers(Reseller(), Gone());
        service.OnRemove = _ => throw new UnreachableException("ServiceTimeout", "No answer.");

        Assert.Equal(ChangeOutcome.Removed, (await RemoveAsync()).Outcome);
        Assert.Single(service.Calls, call => call == "remove");
    }

    [Fact]
    public async Task What_the_service_still_shows_after_a_doubt_is_ended_again_under_the_same_id()
    {
        Answers(Reseller(), Reseller(), Gone());
        var doubts = new Queue<Exception>([
            new UnreachableException("ServiceUnreachable", "Reset."),
            new RemoteServiceException("ServiceFailed", "Failed.", new ServiceFault { Status = 503 }),
        ]);
        service.OnRemove = id => doubts.TryDequeue(out var doubt) ? throw doubt : new RemovalAnswer(id, "c");

        var result = await RemoveAsync();

        Assert.Equal(ChangeOutcome.Removed, result.Outcome);
        Assert.Equal(2, service.RequestIds.Count);
        Assert.Single(service.RequestIds.Distinct());
        Assert.Empty(doubts);
    }

    [Fact]
    public async Task A_doubt_that_cannot_be_settled_is_reported_as_one_and_never_as_success()
    {
        Answers(Reseller(), () => throw new UnreachableException("ServiceUnreachable", "Down."));
        service.OnRemove = _ => throw new UnreachableException("ServiceTimeout", "No answer.");

        var result = await RemoveAsync();

        Assert.Equal(ChangeOutcome.NotConfirmed, result.Outcome);
        Assert.Contains("could not be queried", result.Detail, StringComparison.Ordinal);
        Assert.Single(service.RequestIds.Distinct());
    }

    [Fact]
    public async Task A_service_that_says_when_it_is_back_is_not_sent_the_removal_before()
    {
        Answers(Reseller(), Reseller(), Reseller(), Gone());
        var sentOn = new List<DateTimeOffset>();
        service.OnRemove = _ =>
        {
            sentOn.Add(clock.Now);
            return sentOn.Count > 1 ? new RemovalAnswer(Guid.NewGuid(), null) : throw Busy(TimeSpan.FromSeconds(20));
        };

        Assert.Equal(ChangeOutcome.Removed, (await RemoveAsync()).Outcome);

        Assert.Equal(TimeSpan.FromSeconds(20), sentOn[1] - sentOn[0]);
        Assert.Single(service.RequestIds.Distinct());
    }

    [Theory]
    [InlineData("PauseTooLong")]
    [InlineData("AnswerTooLarge")]
    public async Task What_cannot_succeed_is_not_sent_again_and_stays_in_doubt(string errorId)
    {
        Answers(Reseller());
        service.OnRemove = _ => throw (errorId == "PauseTooLong" ? Busy(TimeSpan.FromDays(10_000)) : new MalformedAnswerException(errorId, "Too long."));
        var began = clock.Now;

        var result = await RemoveAsync();

        Assert.Equal((ChangeOutcome.NotConfirmed, TimeSpan.Zero), (result.Outcome, clock.Now - began));
        Assert.Single(service.Calls, call => call == "remove");
    }

    [Fact]
    public async Task An_empty_answer_is_resolved_by_checking_and_reported_as_it_was()
    {
        Answers(Reseller(), Reseller(), Gone());
        var sent = 0;
        service.OnRemove = _ => ++sent < 2
            ? throw new MalformedAnswerException("MalformedAnswer", "It does not say that the relationship has ended.")
            : throw new MalformedAnswerException("MalformedAnswer", "It says that the relationship is 'reseller'.", new ServiceFault { CorrelationId = "c-2" });

        var result = await RemoveAsync();

        Assert.Equal((ChangeOutcome.Removed, 2), (result.Outcome, sent));
        Assert.DoesNotContain("accepted", result.Detail, StringComparison.Ordinal);
        Assert.Contains("It says that the relationship is 'reseller'. When read back, the service shows no relationship.", result.Detail, StringComparison.Ordinal);
        Assert.Equal("c-2", result.CorrelationId);
        Assert.Single(service.RequestIds.Distinct());
    }

    [Fact]
    public async Task A_reseller_that_is_refused_must_ask_its_provider()
    {
        Answers(Reseller());
        service.OnRemove = _ => throw new AccessDeniedException("AccessDenied", "Work through the provider.");

        var result = await RemoveAsync();
        Assert.Equal(ChangeOutcome.ProviderMustAct, result.Outcome);
        Assert.Equal("RemovalNeedsProvider", RemovalFailure.Of(result)!.ErrorId);

        await Assert.ThrowsAsync<AccessDeniedException>(() => RemoveAsync(PartnerType.DirectBill));
        await Assert.ThrowsAsync<AccessDeniedException>(() => RemoveAsync(type: null));
    }

    [Fact]
    public async Task A_precondition_known_only_to_the_service_is_reported_in_its_words()
    {
        Answers(Reseller());
        service.OnRemove = _ => throw new RemoteServiceException("RequestRejected", "Cancel order 77.", new ServiceFault { Status = 400, Description = "Cancel order 77." });

        var result = await RemoveAsync();

        Assert.Equal(ChangeOutcome.Blocked, result.Outcome);
        Assert.Contains("Cancel order 77.", RemovalFailure.Of(result)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_read_blocks_instead_of_passing_for_nothing()
    {
        Answers(Reseller());
        service.OnSubscriptions = () => new AccessDeniedException("AccessDenied", "Ask your provider.");

        var readiness = await new ReadinessCheck(service.Session(clock)).CheckAsync(Id, Token);

        Assert.Equal(ReadinessVerdict.Blocked, readiness.Verdict);
        Assert.Equal(BlockerRule.NotReadable, Assert.Single(readiness.Blockers).Rule);
        Assert.Null(readiness.RemovableFrom);
    }

    [Fact]
    public async Task A_customer_is_removable_from_the_day_that_its_last_blocker_falls()
    {
        Answers(Reseller());
        foreach (var days in new[] { 10, 90, 30 })
        {
            service.SubscriptionList.Add(new PartnerCustomerSubscription { Kind = SubscriptionKind.NewCommerce, Status = "active", AutoRenew = true, CommitmentEndsOn = clock.Now.AddDays(days) });
        }

        Assert.Equal(clock.Now.AddDays(90), (await new ReadinessCheck(service.Session(clock)).CheckAsync(Id, Token)).RemovableFrom);
        service.SubscriptionList.Add(new PartnerCustomerSubscription { Kind = SubscriptionKind.NewCommerce, Status = "active", CommitmentEndsOn = clock.Now.AddDays(10) });
        Assert.Null((await new ReadinessCheck(service.Session(clock)).CheckAsync(Id, Token)).RemovableFrom);
    }

    [Fact]
    public async Task What_users_still_have_after_the_end_is_noted_and_does_not_block()
    {
        Answers(Reseller());
        service.SubscriptionList.Add(new PartnerCustomerSubscription { Kind = SubscriptionKind.NewCommerce, Status = "expired", OfferName = "Exchange", CommitmentEndsOn = clock.Now.AddDays(-10) });
        service.SubscriptionList.Add(new PartnerCustomerSubscription { Kind = SubscriptionKind.NewCommerce, Status = "expired", OfferName = "Long over", CommitmentEndsOn = clock.Now.AddDays(-31) });

        var readiness = await new ReadinessCheck(service.Session(clock)).CheckAsync(Id, Token);

        Assert.Equal((ReadinessVerdict.Ready, "reseller"), (readiness.Verdict, readiness.Relationship));
        Assert.Contains("keep the service for about 30 days after the end of its term (2026-02-19)", Assert.Single(readiness.Notes), StringComparison.Ordinal);
    }

    private static RemoteServiceException Busy(TimeSpan wait) =>
        new("ServiceFailed", "Busy.", new ServiceFault { Status = 503, RetryAfter = wait });

    private static Func<PartnerCustomer> Reseller() =>
        () => new PartnerCustomer { CustomerId = Id, Name = "Contoso", Relationship = "reseller", AllowsDelegatedAccess = true };

    private static Func<PartnerCustomer> Gone() => () => throw new NoRelationshipException("NoRelationship", "20002");

    // One answer for each reading; the last one stays.
    private void Answers(params Func<PartnerCustomer>[] answers)
    {
        var queue = new Queue<Func<PartnerCustomer>>(answers);
        service.OnGet = _ => (queue.Count > 1 ? queue.Dequeue() : queue.Peek())();
    }

    private async Task<ChangeResult> RemoveAsync(PartnerType? type = PartnerType.IndirectReseller)
    {
        var (session, plan) = (service.Session(clock, type), RemovalStage.PlanOf([RemovalStage.Removal(Id)]));
        var news = new ListSink<RunNews>();
        await new PlanRunner(session, new RemovalMethod(session), Guid.NewGuid()).RunAsync(new RunOrder(plan, "{}", new Attestation("The contract ended", "admin", clock.Now)), news, Token);
        var only = Assert.Single(news.Items);
        return only.Result ?? throw only.Error!;
    }
}
