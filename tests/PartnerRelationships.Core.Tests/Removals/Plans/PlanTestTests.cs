using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Plans;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals.Plans;

/// <summary>What a look at a plan says about changes at the service.</summary>
public sealed class PlanTestTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly FakeDelegatedAdmin delegated = new();
    private readonly Guid id = Guid.NewGuid();
    private string relationship = "reseller";

    public PlanTestTests()
    {
        service.DelegatedAdmin = delegated;
        service.OnGet = customer => new PartnerCustomer { CustomerId = customer, Name = "Contoso", Relationship = relationship };
        Has(SubscriptionKind.Legacy, "active");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_said_while_nothing_changes() => Assert.Empty(await ChangesAsync(() => { }));

    [Fact]
    public async Task A_customer_that_is_gone_is_said_to_be() => Assert.Equal(PlanChange.Gone, Assert.Single(await ChangesAsync(() => relationship = "none")).Change);

    [Fact]
    public async Task Something_new_in_the_way_is_named()
    {
        var finding = Assert.Single(await ChangesAsync(() => service.SubscriptionList.Add(Subscription("new", SubscriptionKind.AzurePlan, "active"))));

        Assert.Equal(PlanChange.BlockerAppeared, finding.Change);
        Assert.Contains("[AzurePlan]", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_is_suspended_by_now_leaves_its_step_nothing_to_do()
    {
        var finding = Assert.Single(await ChangesAsync(() => Has(SubscriptionKind.Legacy, "suspended")));

        Assert.Equal(PlanChange.BlockerCleared, finding.Change);
        Assert.Contains("is suspended: step 2 has nothing to do", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_in_another_state_or_of_another_size_is_named()
    {
        Assert.Equal(PlanChange.StatusChanged, Assert.Single(await ChangesAsync(() => Has(SubscriptionKind.Legacy, "pending"))).Change);
        Has(SubscriptionKind.Legacy, "active");
        Assert.Equal(PlanChange.StatusChanged, Assert.Single(await ChangesAsync(() => Has(SubscriptionKind.Legacy, "active", quantity: 500))).Change);
    }

    [Fact]
    public async Task A_blocker_that_the_plan_does_not_clear_is_compared_too()
    {
        Has(SubscriptionKind.AzurePlan, "active");
        Assert.Equal(PlanChange.StatusChanged, Assert.Single(await ChangesAsync(() => Has(SubscriptionKind.AzurePlan, "pending"))).Change);
        Assert.Equal(PlanChange.BlockerCleared, Assert.Single(await ChangesAsync(() => service.SubscriptionList.Clear())).Change);
    }

    [Fact]
    public async Task What_happens_at_the_end_of_a_term_is_compared_too()
    {
        Has(SubscriptionKind.NewCommerce, "active");
        var finding = Assert.Single(await ChangesAsync(() => service.SubscriptionList[0] = service.SubscriptionList[0] with { AutoRenew = true }));

        Assert.Equal(PlanChange.StatusChanged, finding.Change);
        Assert.Contains("At the end of its term: Renews. The plan has:", finding.Detail, StringComparison.Ordinal);
        Assert.EndsWith("At the end of its term: Unknown.", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_is_in_the_way_twice_is_compared_part_by_part()
    {
        service.Entitlements.AddRange([new Entitlement("order", "software", "p1", 1), new Entitlement("order", "software", "p2", 1)]);
        Assert.Empty(await ChangesAsync(() => { }));

        var cleared = Assert.Single(await ChangesAsync(() => service.Entitlements.RemoveAt(0)));
        Assert.Equal(PlanChange.BlockerCleared, cleared.Change);
        Assert.Contains("product p1", cleared.Detail, StringComparison.Ordinal);

        var changed = Assert.Single(await ChangesAsync(() => service.Entitlements[0] = new Entitlement("order", "software", "p2", 5)));
        Assert.Equal(PlanChange.StatusChanged, changed.Change);
        Assert.Contains("× 5, product p2", changed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_closed_meanwhile_is_said()
    {
        Has(SubscriptionKind.NewCommerce, "active", clock.Now.AddHours(1));
        var plan = await MakeAsync();
        clock.Advance(TimeSpan.FromHours(2));

        var finding = Assert.Single(await CompareAsync(plan));

        Assert.Equal(PlanChange.WindowClosed, finding.Change);
    }

    [Fact]
    public async Task Delegated_admin_relationships_that_came_or_went_are_named()
    {
        delegated.Add(id, "Support");
        var plan = await MakeAsync();
        delegated.Relationships.Clear();
        delegated.Add(id, "Newcomer");

        var findings = await CompareAsync(plan);

        Assert.All(findings, finding => Assert.Equal(PlanChange.DelegatedAdminChanged, finding.Change));
        Assert.Equal(2, findings.Length);
    }

    [Fact]
    public async Task Customers_of_another_partners_plan_are_not_looked_at()
    {
        var plan = await MakeAsync();
        service.Calls.Clear();

        Assert.Null(await PlanTest.OpenAsync(plan with { PartnerTenantId = Guid.NewGuid() }, service.Session(clock), Token));
        Assert.Empty(service.Calls);
    }

    private void Has(SubscriptionKind kind, string status, DateTimeOffset? cancellableUntil = null, int quantity = 3)
    {
        service.SubscriptionList.Clear();
        service.SubscriptionList.Add(Subscription("s1", kind, status, cancellableUntil, quantity));
    }

    private static PartnerCustomerSubscription Subscription(string id, SubscriptionKind kind, string status, DateTimeOffset? cancellableUntil = null, int quantity = 3) =>
        new() { SubscriptionId = id, Kind = kind, Status = status, CancellableUntil = cancellableUntil, Quantity = quantity };

    private async Task<RelationshipPlan> MakeAsync()
    {
        var maker = new PlanMaker(service.Session(clock), new() { SuspendLegacy = true, CancelNewCommerce = true, TerminateDelegatedAdmin = true }, new MemoryPlanDraft());
        await maker.AddAsync(await new ReadinessCheck(service.Session(clock)).ExamineAsync(id, Token), Token);
        return await maker.MakeAsync("x", new CustomerTally(), Token);
    }

    private async Task<PlanFinding[]> ChangesAsync(Action change)
    {
        var plan = await MakeAsync();
        change();
        return await CompareAsync(plan);
    }

    private async Task<PlanFinding[]> CompareAsync(RelationshipPlan plan)
    {
        var test = await PlanTest.OpenAsync(plan, service.Session(clock), Token);
        return [.. await test!.CompareAsync(plan.Customers.Single(), new ReadinessCheck(service.Session(clock)), Token)];
    }
}
