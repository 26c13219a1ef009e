using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Renewals.Plans;
using PartnerRelationships.Core.Renewals.Steps;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Tests.Removals;

namespace PartnerRelationships.Core.Tests.Renewals;

/// <summary>One customer with a relationship that expires and a group that has its role, and a plan that renews it.</summary>
internal sealed class CustomerRenewalStage
{
    private static readonly Guid Desk = Guid.NewGuid();
    private RelationshipPlan plan = null!;
    private RelationshipPolicy? policy;

    public CustomerRenewalStage()
    {
        Service.DelegatedAdmin = Graph;
        Service.OnGet = id => new PartnerCustomer { CustomerId = id, Name = "Kék Tó Kft.", Culture = "hu-HU" };
        Service.Assignments.Groups.Add(new(Desk, "Service Desk"));
        Old = Graph.Add("active", "Global Reader");
        Plan([Old]);
    }

    public FakeService Service { get; } = new();

    public FakeDelegatedAdmin Graph { get; } = new();

    public FakeClock Clock { get; } = new();

    public DelegatedAdminRelationship Old { get; }

    /// <summary>What the last session told.</summary>
    public IReadOnlyList<RunNews> News { get; private set; } = [];

    public string OldStatus => Graph.Relationships.Single(one => one.RelationshipId == Old.RelationshipId).Status;

    public DelegatedAdminRelationship Successor => Graph.Relationships.Single(one => one.CustomerId == Old.CustomerId && one.RelationshipId != Old.RelationshipId);

    /// <summary>Plans that these are replaced, or should be extended automatically, whoever they belong to.</summary>
    public void Plan(IReadOnlyList<DelegatedAdminRelationship> expiring, bool extends = false)
    {
        var held = new DelegatedAdminAssignment { RelationshipId = Old.RelationshipId, AssignmentId = Guid.NewGuid().ToString(), GroupId = Desk, Status = "active", RoleIds = Old.RoleIds };
        var examined = new RenewalExamination(Old.CustomerId!.Value, "Kék Tó Kft.", ["kekto.example"], DelegatedAdminState.Unknown, expiring, [], [held], Problem: null);
        plan = RemovalStage.PlanOf([new RenewalSteps(new RenewalTerms(TimeSpan.FromDays(60), Template: null, extends)).Of(examined)]);
    }

    /// <summary>From now on the policy protects the customer.</summary>
    public void Protect() => policy = new RelationshipPolicy { Protected = [Old.CustomerId!.Value.ToString()] };

    /// <summary>Where the new one stands from now on.</summary>
    public void Answer(string status) => Graph.Change(Successor.RelationshipId, one => one with { Status = status });

    /// <summary>The customer was asked, and approved.</summary>
    public async Task ApprovedAsync()
    {
        Assert.Null((await RunAsync()).Outcome);
        Answer(DelegatedAdminStatus.Active);
    }

    /// <summary>Invokes the plan.</summary>
    /// <returns>The customer as the journal has it then.</returns>
    public async Task<RelationshipChange> RunAsync()
    {
        var news = new ListSink<RunNews>();
        var order = new RunOrder(plan, "{}", new Attestation("Once a year", "admin", Clock.Now)) { ThrottleLimit = 1, Policy = policy };
        var session = Service.Session(Clock);
        await new PlanRunner(session, new RenewalMethod(session), Guid.NewGuid()).RunAsync(order, news, TestContext.Current.CancellationToken);
        News = news.Items;
        return await ChangeAsync();
    }

    private async Task<RelationshipChange> ChangeAsync()
    {
        var changes = new ListSink<RelationshipChange>();
        await Service.Changes.ListAsync(FakeService.PartnerTenant, new ChangeFilter(), changes, TestContext.Current.CancellationToken);
        return Assert.Single(changes.Items);
    }
}
