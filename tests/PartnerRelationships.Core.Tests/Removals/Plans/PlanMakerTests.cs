using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Plans;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals.Plans;

public sealed class PlanMakerTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly FakeDelegatedAdmin delegated = new();
    private readonly Guid id = Guid.NewGuid();

    public PlanMakerTests()
    {
        service.DelegatedAdmin = delegated;
        service.CustomerList.Add(new PartnerCustomer { CustomerId = id, Name = "Contoso", Domain = "contoso.onmicrosoft.com", Relationship = "reseller", CustomDomains = ["contoso.example"] });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_legacy_subscription_is_suspended_only_where_that_is_allowed_and_it_is_active()
    {
        Has(SubscriptionKind.Legacy, "active");

        Assert.Equal([StepKind.Check, StepKind.SuspendSubscription, StepKind.RemoveRelationship, StepKind.Verify], (await StepsAsync(new() { SuspendLegacy = true })).Select(step => step.Kind));
        Assert.Empty(await StepsAsync(new() { CancelNewCommerce = true }));

        Has(SubscriptionKind.Legacy, "pending");
        Assert.Empty(await StepsAsync(new() { SuspendLegacy = true }));
    }

    [Fact]
    public async Task New_commerce_is_cancelled_inside_its_window_and_never_suspended()
    {
        Has(SubscriptionKind.NewCommerce, "active", clock.Now.AddDays(1));

        var step = (await StepsAsync(new() { SuspendLegacy = true, CancelNewCommerce = true }))[1];
        Assert.Equal(StepKind.CancelSubscription, step.Kind);
        Assert.Contains("Cannot be undone; possible until 2026-03-02 12:00:00Z", step.Effect, StringComparison.Ordinal);
        Assert.Empty(await StepsAsync(new() { SuspendLegacy = true }));

        Has(SubscriptionKind.NewCommerce, "active", clock.Now.AddDays(-1));
        Assert.Empty(await StepsAsync(new() { SuspendLegacy = true, CancelNewCommerce = true }));
    }

    // A plan acts on what the service says. That a month without a window is an extended term is no more than probable.
    [Fact]
    public async Task What_can_probably_be_cancelled_on_any_day_is_not_cancelled_by_a_plan_and_says_what_to_do()
    {
        Has(SubscriptionKind.NewCommerce, "active");
        var month = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        service.SubscriptionList[0] = service.SubscriptionList[0] with { Term = "P1M", AutoRenew = false, CreatedOn = month.AddYears(-1), StartsOn = month, CommitmentEndsOn = month.AddMonths(1) };

        var customer = (await MakeAsync(new() { CancelNewCommerce = true })).Customers.Single();

        Assert.Empty(customer.Steps);
        Assert.Contains("can be cancelled on any day", Assert.Single(customer.Blockers).Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SubscriptionKind.AzurePlan)]
    [InlineData(SubscriptionKind.Software)]
    [InlineData(SubscriptionKind.Marketplace)]
    [InlineData(SubscriptionKind.SavingsPlan)]
    [InlineData(SubscriptionKind.Unknown)]
    public async Task What_no_option_clears_keeps_the_customer_whatever_else_is_allowed(SubscriptionKind kind)
    {
        Has(SubscriptionKind.Legacy, "active");
        service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "other", Kind = kind, Status = "active", CancellableUntil = clock.Now.AddDays(1) });

        var customer = (await MakeAsync(new() { SuspendLegacy = true, CancelNewCommerce = true, TerminateDelegatedAdmin = true })).Customers.Single();

        Assert.Empty(customer.Steps);
        Assert.Equal(["s1", "other"], customer.Blockers.Select(blocker => blocker.SubjectId));
    }

    [Fact]
    public async Task An_entitlement_that_has_the_id_of_a_subscription_is_not_cleared_by_its_step()
    {
        Has(SubscriptionKind.Legacy, "active");
        service.Entitlements.Add(new Entitlement("s1", "reservedinstance", "p", 1));

        Assert.Empty(await StepsAsync(new() { SuspendLegacy = true }));
    }

    [Fact]
    public async Task What_can_be_undone_comes_first_and_delegated_administration_ends_last()
    {
        Has(SubscriptionKind.NewCommerce, "active", clock.Now.AddDays(1));
        service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "s2", Kind = SubscriptionKind.Legacy, Status = "active", OfferName = "Exchange", Quantity = 4 });
        delegated.Add(id, "Support");
        delegated.Add(id, "Asked for", "approvalPending");
        delegated.Add(Guid.NewGuid(), "Somebody else");

        var steps = await StepsAsync(new() { SuspendLegacy = true, CancelNewCommerce = true, TerminateDelegatedAdmin = true });

        Assert.Equal(
            ["1. Check", "2. SuspendSubscription Exchange × 4", "3. CancelSubscription s1 × 0", "4. RemoveRelationship", "5. Verify", "6. TerminateDelegatedAdmin Support"],
            steps.Select(step => step.ToString()));
        Assert.Equal(1, delegated.Listed);
    }

    [Fact]
    public async Task Without_a_way_to_Graph_delegated_administration_cannot_be_planned_to_end()
    {
        service.DelegatedAdmin = null;

        Assert.Equal("DelegatedAdminUnavailable", (await Assert.ThrowsAsync<WrongConnectionException>(() => MakeAsync(new() { TerminateDelegatedAdmin = true }))).ErrorId);
    }

    [Fact]
    public async Task The_canary_is_made_of_those_with_the_least_to_do_and_the_rest_keeps_its_order()
    {
        var maker = new PlanMaker(service.Session(clock), new() { SuspendLegacy = true, CanarySize = 2 }, new MemoryPlanDraft());
        Has(SubscriptionKind.AzurePlan, "active");
        await AddAsync(maker, "Stays");
        Has(SubscriptionKind.Legacy, "active");
        await AddAsync(maker, "Suspended");
        service.SubscriptionList.Clear();
        await AddAsync(maker, "First");
        await AddAsync(maker, "Second");
        await AddAsync(maker, "Third");

        var plan = await maker.MakeAsync("x", await maker.CountAsync(Token), Token);

        Assert.Equal(["First", "Second", "Suspended", "Third", "Stays"], plan.Customers.Select(customer => customer.Name));
    }

    [Fact]
    public async Task A_domain_that_is_not_the_default_one_protects_its_customer_too()
    {
        var error = await Assert.ThrowsAsync<RelationshipPlanException>(() => MakeAsync(new() { Protected = ["Contoso.example"] }));

        Assert.Equal("RelationshipPlanProtected", error.ErrorId);
    }

    [Theory]
    [InlineData("MÜLLER.example", "xn--mller-kva.example")]
    [InlineData("@mu\u0308ller.example.", "XN--mller-kva.example")]
    [InlineData("xn--mller-kva.example", "müller.example")]
    public async Task A_protected_domain_is_the_same_in_all_its_forms(string entry, string domain)
    {
        service.OnGet = customer => new PartnerCustomer { CustomerId = customer, Name = "Müller", Domain = domain, Relationship = "reseller" };
        var options = new PlanOptions { Protected = ProtectedEntries.Of([entry]) };

        Assert.Equal("RelationshipPlanProtected", (await Assert.ThrowsAsync<RelationshipPlanException>(() => MakeAsync(options))).ErrorId);
        service.CustomerList.Add(new PartnerCustomer { CustomerId = id, Name = "Müller", Domain = domain });
        var maker = new PlanMaker(service.Session(clock), options, new MemoryPlanDraft());
        Assert.Empty(maker.ProtectingNobody(await maker.CountAsync(Token), allowed: false));
        Assert.Equal(id, (await CustomerIndex.ReadAsync(service.Session(clock).Customers, Token)).OfDomain(entry));
    }

    [Fact]
    public async Task A_customer_is_planned_for_once()
    {
        var maker = new PlanMaker(service.Session(clock), new(), new MemoryPlanDraft());
        var examination = await new ReadinessCheck(service.Session(clock)).ExamineAsync(id, Token);

        Assert.True(await maker.AddAsync(examination, Token));
        Assert.False(await maker.AddAsync(examination, Token));
        Assert.Single((await maker.MakeAsync("x", new CustomerTally(), Token)).Customers);
    }

    [Fact]
    public async Task A_plan_says_who_made_it_and_passes_the_gate_until_it_is_too_old()
    {
        var plan = await MakeAsync(new());

        Assert.Equal("anna@andor.example", plan.CreatedBy);
        Assert.Equal(Environment.UserName, plan.CreatedUnder);
        await new PlanRecords(service.Session(clock)).NoteMakingAsync(plan, Token);
        await PlanGate.CheckAsync(plan, service.Session(clock), Token);
        clock.Advance(TimeSpan.FromDays(8));
        await Assert.ThrowsAsync<RelationshipPlanException>(() => PlanGate.CheckAsync(plan, service.Session(clock), Token));
    }

    [Fact]
    public async Task What_the_policy_would_never_let_through_is_no_plan()
    {
        Assert.Contains("The policy's MaximumCount", (await RefusedAsync("RelationshipPlanTooLarge", new() { MaximumCount = 0 })).Message, StringComparison.Ordinal);
        Assert.Contains("The policy's MaximumShare", (await RefusedAsync("RelationshipPlanTooLarge", new() { MaximumShare = 0.5 })).Message, StringComparison.Ordinal);
        Assert.Contains("The policy's Protected", (await RefusedAsync("RelationshipPlanProtected", new() { Protected = ["contoso.example"] })).Message, StringComparison.Ordinal);
        await RefusedAsync("RelationshipPolicyKind", new() { Kinds = ["Renewal"] });
        await MakeAsync(new(), new() { MaximumCount = 1, Approvals = 2, Hours = ["Mon 08:00-09:00"] });
    }

    private async Task<RelationshipPlanException> RefusedAsync(string errorId, RelationshipPolicy policy)
    {
        var refusal = await Assert.ThrowsAsync<RelationshipPlanException>(() => MakeAsync(new(), policy));
        Assert.Equal(errorId, refusal.ErrorId);
        return refusal;
    }

    private void Has(SubscriptionKind kind, string status, DateTimeOffset? cancellableUntil = null)
    {
        service.SubscriptionList.Clear();
        service.SubscriptionList.Add(new PartnerCustomerSubscription { SubscriptionId = "s1", Kind = kind, Status = status, CancellableUntil = cancellableUntil });
    }

    private async Task AddAsync(PlanMaker maker, string name)
    {
        service.OnGet = customer => new PartnerCustomer { CustomerId = customer, Name = name, Relationship = "reseller" };
        await maker.AddAsync(await new ReadinessCheck(service.Session(clock)).ExamineAsync(Guid.NewGuid(), Token), Token);
    }

    private async Task<PlannedStep[]> StepsAsync(PlanOptions options) => [.. (await MakeAsync(options)).Customers.Single().Steps];

    private async Task<RelationshipPlan> MakeAsync(PlanOptions options, RelationshipPolicy? policy = null)
    {
        var session = service.Session(clock, PartnerType.DirectBill, user: "anna@andor.example");
        var maker = new PlanMaker(session, options, new MemoryPlanDraft(), policy);
        await maker.AddAsync(await new ReadinessCheck(session).ExamineAsync(id, Token), Token);
        return await maker.MakeAsync("the contract ended", await maker.CountAsync(Token), Token);
    }
}
