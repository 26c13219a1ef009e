using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Drift.Mends;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Drift;

public sealed class MendingPlanMakerTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly Guid first = Guid.NewGuid(), second = Guid.NewGuid();

    [Fact]
    public async Task What_can_be_mended_is_a_step_once_and_the_rest_is_named_with_the_reason()
    {
        var extend = DelegationSteps.Extend("r", "Rights", extends: true);
        var plan = await MakeAsync(
            Mendable(first, extend),
            Mendable(first, extend),
            Mendable(first, DelegationSteps.EndPrivileges),
            Blocked(first),
            Mendable(first, DelegationSteps.Extend("r", "Rights", extends: false)),
            Blocked(second),
            new RelationshipFinding { Rule = RelationshipRule.Unknown, Evidence = "Graph is away." });

        Assert.Equal([StepKind.EndPrivileges, StepKind.ExtendDelegatedAdmin], plan.Customers[0].Steps.Select(step => step.Kind));
        Assert.Equal([1, 2], plan.Customers[0].Steps.Select(step => step.Number));
        Assert.Equal([BlockerRule.NotMendable, BlockerRule.NotMendable], plan.Customers[0].Blockers.Select(blocker => blocker.Rule));
        Assert.Contains("The customer has to approve it.", plan.Customers[0].Blockers[0].Evidence);
        Assert.Equal("Look-There", plan.Customers[0].Blockers[0].Remedy);
        Assert.Equal((second, 0, ReadinessVerdict.Blocked), (plan.Customers[1].CustomerId, plan.Customers[1].Steps.Count, plan.Customers[1].Verdict));
        Assert.Equal("Graph is away.", Assert.Single(plan.Unchecked).Detail);
        Assert.All(plan.Customers, customer => Assert.Null(MendingKind.Instance.FaultOf(customer, plan.Options)));
        Assert.Equal((MendingKind.Instance.Word, "Drift"), (plan.Kind, plan.Reason));
    }

    [Fact]
    public async Task More_customers_than_are_allowed_make_no_plan() =>
        Assert.Equal("RelationshipPlanTooLarge", (await Assert.ThrowsAsync<RelationshipPlanException>(() => MakeAsync(Mendable(first, DelegationSteps.EndPrivileges), Mendable(second, DelegationSteps.EndPrivileges)))).ErrorId);

    private async Task<RelationshipPlan> MakeAsync(params RelationshipFinding[] findings)
    {
        using var maker = new MendingPlanMaker(service.Session(clock), new PlanOptions { MaximumCount = 1 }, new MemoryPlanDraft());
        findings.ToList().ForEach(maker.Add);
        maker.Flush();
        return await maker.MakeAsync("Drift", await maker.CountAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }

    private static RelationshipFinding Mendable(Guid customer, PlannedStep step) => new() { CustomerId = customer, Name = "C", Rule = RelationshipRule.Differs, Step = step };

    private static RelationshipFinding Blocked(Guid customer) => new() { CustomerId = customer, Name = "C", Rule = RelationshipRule.NoDelegatedAdmin, Obstacle = "The customer has to approve it.", Command = "Look-There" };
}
