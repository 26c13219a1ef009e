using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals;

/// <summary>Customers of a service in memory, a plan for them, and what came of running it.</summary>
internal sealed class RemovalStage
{
    private readonly ConcurrentDictionary<Guid, bool> gone = new();

    public RemovalStage(int customers, PlanOptions? options = null)
    {
        Plan = PlanOf([.. Enumerable.Range(0, customers).Select(_ => Removal(Guid.NewGuid()))], options ?? new PlanOptions { CanarySize = 0 });
        Service.OnGet = id => gone.ContainsKey(id)
            ? throw new NoRelationshipException("NoRelationship", "20002")
            : new PartnerCustomer { CustomerId = id, Name = "C", Relationship = "reseller", AllowsDelegatedAccess = true };
        Service.OnRemove = Remove;
    }

    public FakeService Service { get; } = new();

    public FakeClock Clock { get; } = new();

    public RelationshipPlan Plan { get; set; }

    public ListSink<RunNews> News { get; private set; } = new();

    public PartnerType? Type { get; set; } = PartnerType.IndirectReseller;

    public IReadOnlyList<ChangeOutcome?> Outcomes => [.. Journal().Select(removal => removal.Outcome)];

    public static RelationshipPlan PlanOf(IReadOnlyList<PlannedCustomer> customers, PlanOptions? options = null) =>
        new() { PlanId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, Customers = customers, Options = options ?? new PlanOptions { CanarySize = 0 }, Seal = "seal" };

    public static PlannedCustomer Removal(Guid id, params PlannedStep[] before) => new()
    {
        CustomerId = id,
        Name = "C",
        Steps = [.. before, new PlannedStep { Number = before.Length + 1, Kind = StepKind.RemoveRelationship }],
    };

    /// <summary>Carries out a removal at the service, as its request would.</summary>
    public RemovalAnswer Remove(Guid id)
    {
        gone[id] = true;
        return new RemovalAnswer(Guid.NewGuid(), "correlation");
    }

    /// <summary>Lets a customer of the plan have a subscription that a step of the plan deals with.</summary>
    public PartnerCustomerSubscription Hold(int customer, StepKind kind, SubscriptionKind subscriptionKind = SubscriptionKind.Legacy, DateTimeOffset? until = null)
    {
        var held = new PartnerCustomerSubscription
        {
            CustomerId = Plan.Customers[customer].CustomerId,
            SubscriptionId = $"s{customer}",
            OfferName = "Exchange",
            Kind = subscriptionKind,
            Status = "active",
            CancellableUntil = until,
        };
        Service.SubscriptionList.Add(held);
        var step = new PlannedStep { Number = 1, Kind = kind, SubjectId = held.SubscriptionId, SubjectName = "Exchange" };
        Plan = Plan with { Customers = [.. Plan.Customers.Select((one, index) => index == customer ? Removal(one.CustomerId, step) : one)] };
        return held;
    }

    public async Task<RelationshipRun> RunAsync(Func<RunOrder, RunOrder>? how = null, CancellationToken? token = null)
    {
        News = new ListSink<RunNews>();
        var order = new RunOrder(Plan, "{}", new Attestation("The contract ended", "admin", Clock.Now)) { ThrottleLimit = 4 };
        return await new PlanRunner(Service.Session(Clock, Type), new RemovalMethod(Service.Session(Clock, Type)), Guid.NewGuid())
            .RunAsync(how?.Invoke(order) ?? order, News, token ?? TestContext.Current.CancellationToken);
    }

    public IReadOnlyList<RelationshipChange> Journal()
    {
        var sink = new ListSink<RelationshipChange>();
        Assert.True(Service.Changes.ListAsync(FakeService.PartnerTenant, new ChangeFilter(), sink, CancellationToken.None).IsCompletedSuccessfully);
        return sink.Items;
    }

    public int Count(string call) => Service.Calls.Count(one => one == call);
}
