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
        Assert.Equal(["no customer, and none in force: 1", "not known: 1"], draft.Bars("delegated-admin", 2));
        Assert.Equal("not known", draft.Column("customers", "GDAP in force")[0]);
        Assert.Contains("Not asked", draft.Section("extended-terms").Notes.Single(), StringComparison.Ordinal);
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
        Assert.Equal(["before today: 1 0 0", "2026-03: 1 0 0", "2026-04: 0 1 1", "2026-05: 1 0 0", "later: 0 1 0"], draft.Bars("delegated-admin", 0));
        Assert.Equal(["in force: 1", "in force, without a reseller relationship: 1"], draft.Bars("delegated-admin", 2));
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
        Assert.Equal(["the partner alone: 1 1 1 1", "Duna Distribution: 0 1 0 0"], draft.Bars("invitations", 2));
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
