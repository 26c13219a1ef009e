using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Reports;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Core.Tests.Reports;

public sealed class ReportMakerTests : IDisposable
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly NotedDraft draft = new();
    private readonly JsonPlanFiles plans = new(KindsOfChange.All);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => draft.Dispose();

    [Fact]
    public async Task What_nobody_asked_and_what_could_not_be_read_is_said_and_is_no_good_news()
    {
        service.OnRecords = () => new LedgerException("LedgerCorrupt", "It is broken.");
        var maker = Maker();
        var missing = new CustomerPartMissing { Part = nameof(CustomerRelationship.DelegatedAdminRelationships), ErrorId = "GraphNotReachable", Reason = "No token." };
        maker.Take(Drift.Customers.Unread(missing));
        maker.Take(Drift.Customers.With(reseller: "unknown"));
        await maker.ReadLedgerAsync(Token);
        var report = maker.Keep();

        Assert.Equal((2, null, null, null, null), (report.Customers, report.DelegatedAdminRelationships, report.Runs, report.Blockers, report.ExtendedTerms));
        Assert.Null(draft.Figure("GDAP ending in 90 days"));
        Assert.Null(draft.Figure("Customers removed"));
        Assert.Contains("-Detailed", report.NotAsked[0], StringComparison.Ordinal);
        Assert.Equal(2, report.NotRead.Count);
        Assert.Contains("No token.", report.NotRead[0], StringComparison.Ordinal);
        Assert.Contains("It is broken.", report.NotRead[1], StringComparison.Ordinal);
        Assert.Equal(["reseller: 1", "not known: 1"], draft.Bars("customers", 0));
        Assert.Equal(["none active: 1", "not known: 1"], draft.Bars("delegated-admin", 2));
        Assert.Equal("not known", draft.Column("customers", "Active GDAP")[0]);
        Assert.Contains("Not read", draft.Section("extended-terms").Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_are_told_by_the_month_of_their_end_and_by_what_happens_then()
    {
        var maker = Maker();
        maker.Take(Drift.Customers.With([Right(20, extends: false), Right(40, extends: true), Right(40, extends: null), Right(-1, extends: false), Right(900, extends: true), Right(10, extends: false) with { Status = "approvalPending" }]));
        maker.TakeOther(Drift.Customers.With(Right(89, extends: false), reseller: "none"));
        await maker.ReadLedgerAsync(Token);
        var report = maker.Keep();

        Assert.Equal(7, report.DelegatedAdminRelationships);
        Assert.Equal(1, report.Customers);
        Assert.Equal(3, draft.Figure("GDAP ending in 90 days"));
        Assert.Equal(["within 30 days: 1 0 0", "31 to 60 days: 0 1 1", "61 to 90 days: 1 0 0"], draft.Bars("delegated-admin", 1));
        Assert.Equal(["already past: 1 0 0", "2026-03: 1 0 0", "2026-04: 0 1 1", "2026-05: 1 0 0", "later: 0 1 0"], draft.Bars("delegated-admin", 0));
        Assert.Equal(["active: 1", "active, without a reseller relationship: 1"], draft.Bars("delegated-admin", 2));
    }

    [Fact]
    public async Task A_plans_blockers_are_told_of_whom_no_later_removal_achieved()
    {
        var (still, since) = (Guid.NewGuid(), Guid.NewGuid());
        var first = await RunAsync(Blocked(still), Blocked(since));
        service.Runs.Add(new(since, new CustomerRun(Guid.NewGuid(), "CustomerRemoval", ChangeOutcome.Removed, clock.Now)));
        service.Runs.Add(new(still, new CustomerRun(Guid.NewGuid(), "DelegatedAdminRenewal", ChangeOutcome.Renewed, clock.Now)));
        var maker = Maker();
        await maker.ReadLedgerAsync(Token);
        var report = maker.Keep();

        Assert.Equal((1, 1), (report.Runs, report.Blockers));
        Assert.Equal([$"plan {first}"], draft.Column("blockers", "Found by"));
        Assert.Equal(["2026-04: 1 0"], draft.Bars("blockers", 0));
        Assert.Equal(["you: 1"], draft.Bars("blockers", 1));
        Assert.Equal(["Blocked: 1", "Removed: 1"], draft.Bars("runs", 0));
        Assert.Equal(1, draft.Figure("Customers removed"));
    }

    [Fact]
    public async Task Invitations_are_told_by_channel_and_distributor_and_the_open_ones_by_age()
    {
        Invite("fair", "Duna Distribution", InvitationState.Sent, sentDaysAgo: 40);
        Invite("fair", null, InvitationState.Accepted, sentDaysAgo: 20);
        Invite(null, null, InvitationState.Bounced, sentDaysAgo: 3);
        Invite("Fair", null, InvitationState.Withdrawn, sentDaysAgo: null);
        Invite("fair", null, InvitationState.Drafted, sentDaysAgo: null);
        var maker = Maker();
        await maker.ReadLedgerAsync(Token);
        maker.Keep();

        Assert.Equal(["invited: 5", "sent by mail: 3", "accepted: 1"], draft.Bars("invitations", 0));
        Assert.Equal(["fair: 1 2 0 1", "no channel: 0 0 1 0"], draft.Bars("invitations", 1));
        Assert.Equal(["without a distributor: 1 1 1 1", "Duna Distribution: 0 1 0 0"], draft.Bars("invitations", 2));
        Assert.Equal(["up to 7 days: 0 0 1", "31 to 60 days: 1 0 0", "more than 90 days: 0 1 0"], draft.Bars("invitations", 3));
        Assert.Equal(3, draft.Figure("Open invitations"));
        Assert.Equal([40L, 3L, 100L], draft.Column("invitations", "Days"));
    }

    [Fact]
    public async Task Customers_who_are_asked_tell_their_terms_blockers_and_country()
    {
        var (told, refused) = (Drift.Customers.With(), Drift.Customers.With());
        foreach (var customer in new[] { told, refused })
        {
            service.CustomerList.Add(new PartnerCustomer { CustomerId = customer.CustomerId, Name = customer.Name, Relationship = "reseller", Country = customer == told ? "hu" : null, AllowsDelegatedAccess = customer == told });
        }

        Hold(told.CustomerId, "goes on", autoRenew: false, clock.Now.AddMonths(3));
        Hold(told.CustomerId, "renews", autoRenew: true, clock.Now.AddMonths(3));
        var maker = Maker(isDetailed: true);
        using var lanes = new RequestLanes(2);
        var questions = new ReportQuestions(service.Session(clock), lanes);
        maker.Take(told, await questions.AskAsync(told.CustomerId, Token));
        service.OnSubscriptions = () => new AccessDeniedException("AccessDenied", "Not you.");
        maker.Take(refused, await questions.AskAsync(refused.CustomerId, Token));
        maker.Miss(Drift.Customers.With(), new UnreachableException("ServiceUnreachable", "Nobody there."));
        var report = maker.Keep();

        Assert.Equal((3, 1), (report.Customers, report.ExtendedTerms));
        Assert.Equal(["HU: 1", "not known: 2"], draft.Bars("customers", 1));
        Assert.Equal(["granted", "not granted", "not known"], draft.Column("customers", "DAP"));
        Assert.Equal(["2026-06: 1"], draft.Bars("extended-terms", 1));
        Assert.Contains("2 customers", draft.Section("extended-terms").Notes.Single(), StringComparison.Ordinal);
        Assert.Equal(2, draft.Column("blockers", "Rule").Count(rule => rule is nameof(BlockerRule.NotReadable)));
        Assert.Contains(report.NotRead, sentence => sentence.Contains("Nobody there.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Distributors_of_one_name_and_those_called_as_a_chart_calls_something_else_are_counted_separately()
    {
        Invite("fair", "Duna Distribution", InvitationState.Sent, sentDaysAgo: 40);
        Invite("fair", "Duna Distribution", InvitationState.Accepted, sentDaysAgo: 20);
        Invite("fair", "without a distributor", InvitationState.Accepted, sentDaysAgo: 20);
        Invite("fair", null, InvitationState.Drafted, sentDaysAgo: null);
        var (maker, own) = (Maker(), service.Invitations);
        maker.Take(Drift.Customers.With(partners: ["Duna Distribution", "Duna Distribution"]));
        maker.Take(Drift.Customers.With(partners: ["none"]));
        maker.Take(Drift.Customers.With());
        await maker.ReadLedgerAsync(Token);
        maker.Keep();

        Assert.Equal(
            [Named(own[1]) + ": 1 0 0 0", "Duna Distribution: 0 1 0 0", Named(own[2]) + ": 1 0 0 0", "without a distributor: 0 1 0 0"],
            draft.Bars("invitations", 2).Order(StringComparer.Ordinal));
        Assert.Equal(4, draft.Bars("customers", 1).Length);
        Assert.Equal("none: 1", draft.Bars("customers", 1)[^1]);

        static string Named(ResellerInvitation one) => $"{one.ProviderName} ({one.ProviderId.ToString()![..8]})";
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_is_not_one_without_records()
    {
        var missing = new CustomerPartMissing { Part = "Invitation, Run", ErrorId = "LedgerCorrupt", Reason = "It is broken." };
        var maker = Maker();
        maker.Take(Drift.Customers.Unread(missing));
        maker.Take(Drift.Customers.With());
        maker.Keep();

        Assert.Equal(["not known", null], draft.Column("customers", "Invitation"));
        Assert.Equal(["not known", null], draft.Column("customers", "Last run"));

        service.OnRecords = () => new LedgerException("LedgerCorrupt", "It is broken.");
        await maker.ReadLedgerAsync(Token);
        maker.Keep();
        Assert.Empty(draft.Section("runs").Charts);
        Assert.Null(draft.Section("runs").Table);
    }

    [Fact]
    public void Rights_that_could_not_be_listed_are_not_none_also_without_a_customer_and_unknown_ends_are_named()
    {
        var maker = Maker();
        maker.Miss([new CustomerPartMissing { Part = nameof(CustomerRelationship.DelegatedAdminRelationships), ErrorId = "GraphNotReachable", Reason = "No token." }]);
        var report = maker.Keep();

        Assert.Null(report.DelegatedAdminRelationships);
        Assert.Null(draft.Figure("GDAP ending in 90 days"));
        Assert.Contains(report.NotRead, sentence => sentence.Contains("No token.", StringComparison.Ordinal));

        maker = Maker();
        maker.Take(Drift.Customers.With([Right(20, extends: false) with { EndsOn = null }], reseller: "unknown"));
        maker.Keep();
        Assert.Contains("1 end date unknown", draft.Page.Figures.Single(one => one.Title.StartsWith("GDAP", StringComparison.Ordinal)).Note, StringComparison.Ordinal);
        Assert.Equal("not known", draft.Column("customers", "First GDAP end")[^1]);
        Assert.Equal(["active, reseller relationship unknown: 1"], draft.Bars("delegated-admin", 2));
    }

    [Fact]
    public async Task What_a_plan_or_a_subscription_hides_is_in_the_result_as_well_as_on_the_page()
    {
        var run = new RelationshipRun { RunId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, PlanId = Guid.NewGuid(), StartedOn = clock.Now };
        await service.Changes.BeginAsync(new RunDraft(run, [], "not a plan"), new RelationshipEvent(), new RelationshipEvent(), Token);
        var maker = Maker();
        await maker.ReadLedgerAsync(Token);
        var report = maker.Keep();

        Assert.Equal((1, null), (report.Runs, report.Blockers));
        Assert.Contains(report.NotRead, sentence => sentence.Contains(run.RunId.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("ledger", draft.Page.Figures.Single(one => one.Title.StartsWith("Blockers", StringComparison.Ordinal)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_charts_and_rows_of_extended_terms_agree()
    {
        var customer = Drift.Customers.With();
        service.CustomerList.Add(new PartnerCustomer { CustomerId = customer.CustomerId, Name = customer.Name, Relationship = "reseller", Country = " " });
        Hold(customer.CustomerId, "goes on", autoRenew: false, clock.Now.AddMonths(3));
        Hold(customer.CustomerId, "instructed", autoRenew: true, clock.Now.AddMonths(3));
        service.SubscriptionList[^1] = service.SubscriptionList[^1] with { ScheduledActions = "[]" };
        Hold(customer.CustomerId, "monthly, renews", autoRenew: true, clock.Now.AddDays(10));
        service.SubscriptionList[^1] = service.SubscriptionList[^1] with { Term = "P1M", CreatedOn = Late.AddMonths(-2), StartsOn = Late };
        var maker = Maker(isDetailed: true);
        using var lanes = new RequestLanes(1);
        maker.Take(customer, await new ReportQuestions(service.Session(clock), lanes).AskAsync(customer.CustomerId, Token));
        var report = maker.Keep();

        Assert.Equal(1, report.ExtendedTerms);
        Assert.Equal(["extended term: 1", "renews: 1", "not known: 1"], draft.Bars("extended-terms", 0));
        Assert.Equal(["extended term", "not known"], draft.Column("extended-terms", "At its end"));
        Assert.Equal(["not known: 1"], draft.Bars("customers", 1));
        Assert.Empty(report.NotRead);

        service.OnSubscriptions = () => new AccessDeniedException("AccessDenied", "Not you.");
        maker.Take(customer, await new ReportQuestions(service.Session(clock), lanes).AskAsync(customer.CustomerId, Token));
        report = maker.Keep();
        Assert.Contains(report.NotRead, sentence => sentence.Contains("subscriptions of 1 customer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_that_was_removed_and_is_listed_again_is_named()
    {
        var (gone, back) = (Drift.Customers.With(), Drift.Customers.With());
        foreach (var one in new[] { gone, back })
        {
            service.Runs.Add(new(one.CustomerId, new CustomerRun(Guid.NewGuid(), "CustomerRemoval", ChangeOutcome.Removed, clock.Now)));
        }

        var maker = Maker();
        maker.Take(back);
        await maker.ReadLedgerAsync(Token);
        maker.Keep();

        Assert.Equal(2, draft.Figure("Customers removed"));
        Assert.StartsWith("1 removed customer is", draft.Section("runs").Notes.Single(), StringComparison.Ordinal);
    }

    private static DateTimeOffset Late => new(2026, 6, 10, 0, 0, 0, TimeSpan.Zero);

    private ReportMaker Maker(bool isDetailed = false) => new(service.Session(clock), plans, draft, new ReportTerms("/report.html", isDetailed, "Sandbox", null));

    private CustomerDelegatedAdmin Right(int days, bool? extends) => Drift.Customers.Rights(clock) with { EndsOn = clock.Now.AddDays(days), AutoExtends = extends };

    private PlannedCustomer Blocked(Guid customer) => new()
    {
        CustomerId = customer, Name = "C", Verdict = ReadinessVerdict.Blocked,
        Blockers = [new Blocker { Rule = BlockerRule.NewCommerceNotCancelled, Evidence = "e", WhoMustAct = "you", Remedy = "r", Until = clock.Now.AddDays(40), ClearedFrom = clock.Now.AddDays(40) }],
    };

    private async Task<Guid> RunAsync(params PlannedCustomer[] customers)
    {
        var plan = new RelationshipPlan { PlanId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, CreatedOn = clock.Now, Customers = customers };
        var run = new RelationshipRun { RunId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, PlanId = plan.PlanId, StartedOn = clock.Now };
        await service.Changes.BeginAsync(new RunDraft(run, PlannedLine.Of(plan), plans.ToDocument(plan)), new RelationshipEvent(), new RelationshipEvent(), Token);
        service.Runs.AddRange(customers.Select(one => new System.Collections.Generic.KeyValuePair<Guid, CustomerRun>(one.CustomerId, new CustomerRun(run.RunId, run.Kind, ChangeOutcome.Blocked, clock.Now))));
        return plan.PlanId;
    }

    private void Invite(string? channel, string? provider, InvitationState state, int? sentDaysAgo) => service.Invitations.Add(new ResellerInvitation
    {
        InvitationId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, CustomerName = "C", Channel = channel, ProviderName = provider, ProviderId = provider is null ? null : Guid.NewGuid(),
        State = state, CreatedOn = clock.Now.AddDays(-100), SentOn = sentDaysAgo is { } days ? clock.Now.AddDays(-days) : null, AcceptedOn = state == InvitationState.Accepted ? clock.Now : null,
    });

    private void Hold(Guid customer, string name, bool autoRenew, DateTimeOffset end) => service.SubscriptionList.Add(new PartnerCustomerSubscription
    {
        CustomerId = customer, SubscriptionId = name, OfferName = name, Kind = SubscriptionKind.NewCommerce, Status = "active", Term = "P1Y", AutoRenew = autoRenew, CommitmentEndsOn = end, CreatedOn = end.AddYears(-1), StartsOn = end.AddYears(-1),
    });
}
