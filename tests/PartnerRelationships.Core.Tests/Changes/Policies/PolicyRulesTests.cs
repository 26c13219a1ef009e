using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Tests.Removals.Plans;

namespace PartnerRelationships.Core.Tests.Changes.Policies;

/// <summary>A plan can be stricter than the policy, never looser, and a refusal says whose rule it was.</summary>
public sealed class PolicyRulesTests
{
    private readonly PolicyStage stage = new();

    [Fact]
    public async Task Without_a_policy_and_within_it_a_plan_passes()
    {
        Assert.Empty(await stage.RefusalsAsync(Plans.OfMany(10, new PlanOptions())));
        await stage.SetAsync(new PolicyEdit { MaximumCount = 10, MaximumShare = 0.1, Kinds = ["CustomerRemoval"], Hours = ["Sun 08:00-18:00"], Protected = ["nobody.example"] });

        Assert.Empty(await stage.RefusalsAsync(Plans.OfMany(10, new PlanOptions())));
        Assert.Empty(stage.Service.Calls);
    }

    [Fact]
    public async Task The_policy_is_stricter_than_the_plan()
    {
        await stage.SetAsync(new PolicyEdit { MaximumCount = 10, MaximumShare = 0.1 });

        var refusal = await stage.RefusedAsync(Plans.OfMany(11, new PlanOptions { MaximumCount = 500, MaximumShare = 1 }));

        Assert.Equal("RelationshipPlanTooLarge", refusal.ErrorId);
        Assert.Equal("The policy's MaximumCount (set on 2026-03-01 12:00:00Z by ada@andor.example) is 10, and 11 customers would be removed.", refusal.Message);
    }

    [Fact]
    public async Task The_plan_is_stricter_than_the_policy()
    {
        await stage.SetAsync(new PolicyEdit { MaximumCount = 500, MaximumShare = 1 });

        Assert.Equal("The plan's MaximumCount is 10, and 11 customers would be removed.", (await stage.RefusedAsync(Plans.OfMany(11, new PlanOptions { MaximumCount = 10 }))).Message);
    }

    [Fact]
    public async Task Both_get_the_plan_first()
    {
        await stage.SetAsync(new PolicyEdit { MaximumShare = 0.05 });

        var refusals = await stage.RefusalsAsync(Plans.OfMany(11, new PlanOptions { MaximumShare = 0.1 }));

        Assert.Equal(["The plan's MaximumShare is 10 %", "The policy's MaximumShare (set on 2026-03-01 12:00:00Z by ada@andor.example) is 5 %"], refusals.Select(refusal => refusal.Message.Split(", and ")[0]));
    }

    // 11 of 100 by its own word; of 5 by the service's.
    [Fact]
    public async Task The_share_of_a_plan_from_elsewhere_is_of_the_customers_that_there_are()
    {
        await stage.SetAsync(new PolicyEdit { MaximumShare = 0.2 });
        var plan = Plans.OfMany(11, new PlanOptions());
        await new PlanRecords(stage.Service.Session(stage.Clock)).NoteImportAsync(plan, "From the head office.", TestContext.Current.CancellationToken);
        stage.Service.CustomerList.AddRange(Enumerable.Range(0, 5).Select(number => new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = $"{number}" }));

        Assert.Contains("11 of 5 customers", Assert.Single(await PlanGate.RefusalsAsync(plan, stage.Service.Session(stage.Clock), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_that_the_policy_protects_is_refused()
    {
        await stage.SetAsync(new PolicyEdit { Protected = [" CONTOSO.example. "] });

        var refusal = await stage.RefusedAsync(Plans.Full());

        Assert.Equal("RelationshipPlanProtected", refusal.ErrorId);
        Assert.Contains("The policy's Protected (set on", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Contoso", refusal.Message, StringComparison.Ordinal);
    }

    // There is one kind so far: a policy that a later version set allows others.
    [Fact]
    public async Task A_kind_that_the_policy_does_not_name_is_refused()
    {
        await stage.ForgeAsync("Version: 1\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nKinds: Renewal\nTimeZone: UTC");

        var refusal = await stage.RefusedAsync(Plans.Full());

        Assert.Equal("RelationshipPolicyKind", refusal.ErrorId);
        Assert.Contains("allow Renewal, and not CustomerRemoval", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_its_hours_nothing_is_begun_and_it_says_when_they_begin_again()
    {
        await stage.SetAsync(new PolicyEdit { Hours = ["Mon-Fri 08:00-18:00"], TimeZone = "Europe/Budapest" });

        var refusal = await stage.RefusedAsync(Plans.Full());

        Assert.Equal("RelationshipPolicyHours", refusal.ErrorId);
        Assert.Contains("begin again at 2026-03-02 07:00:00Z", refusal.Message, StringComparison.Ordinal);
        stage.Clock.Advance(TimeSpan.FromHours(19));
        Assert.Empty(await stage.RefusalsAsync(Plans.Full()));
    }

    [Fact]
    public async Task Hours_of_a_time_zone_that_the_machine_does_not_know_refuse()
    {
        await stage.ForgeAsync("Version: 1\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nHours: 00:00-24:00\nTimeZone: Europe/Atlantis");

        Assert.Equal("RelationshipPolicyHours", (await stage.RefusedAsync(Plans.Full())).ErrorId);
    }

    [Fact]
    public async Task Persons_are_counted_and_not_approvals()
    {
        await stage.SetAsync(new PolicyEdit { Approvals = 2 });
        var plan = Plans.Full();

        Assert.Contains("has 0 that count", (await NotApprovedAsync(plan)).Message, StringComparison.Ordinal);
        Assert.Contains("has 1 that counts", (await NotApprovedAsync(await stage.ApprovedAsync(plan, "bo@andor.example", "BO@andor.example"))).Message, StringComparison.Ordinal);
        Assert.Contains("anna@andor.example made it", (await NotApprovedAsync(await stage.ApprovedAsync(plan, "bo@andor.example", "anna@andor.example"))).Message, StringComparison.Ordinal);
        Assert.Empty(await stage.RefusalsAsync(await stage.ApprovedAsync(plan, "bo@andor.example", "cy@andor.example")));
    }

    [Fact]
    public async Task Where_approvers_are_named_others_do_not_count()
    {
        await stage.SetAsync(new PolicyEdit { Approvals = 1, Approvers = ["bo@andor.example", "cy@andor.example"] });
        var plan = Plans.Full();

        var refusal = await NotApprovedAsync(await stage.ApprovedAsync(plan, "di@andor.example"));

        Assert.Contains("The policy's Approvals (set on", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("di@andor.example is not one of its Approvers", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await stage.RefusalsAsync(await stage.ApprovedAsync(plan, "CY@andor.example")));
    }

    [Fact]
    public async Task If_signatures_cannot_be_verified_a_policy_that_requires_them_refuses()
    {
        await stage.SetAsync(new PolicyEdit { RequireSignature = true });
        var plan = Plans.Full();

        Assert.StartsWith("The policy's RequireSignature (set on", (await NotApprovedAsync(plan)).Message, StringComparison.Ordinal);
        Assert.Equal("RelationshipPolicySignature", (await stage.RefusedAsync(await stage.ApprovedAsync(plan, "bo@andor.example"))).ErrorId);
    }

    [Fact]
    public async Task A_plan_may_be_approved_outside_the_hours_and_before_others_have()
    {
        await stage.SetAsync(new PolicyEdit { Hours = ["Mon 08:00-09:00"], Approvals = 2, RequireSignature = true });
        var plan = await stage.ApprovedAsync(Plans.Full(), "bo@andor.example");
        await stage.RefusalsAsync(plan);

        var approval = await new PlanDesk(stage.Service.Session(stage.Clock, user: "cy@andor.example"), null!).DraftApprovalAsync(plan, null, TestContext.Current.CancellationToken);

        Assert.Equal("cy@andor.example", approval.ApprovedBy);
    }

    private async Task<RelationshipPlanException> NotApprovedAsync(RelationshipPlan plan)
    {
        var refusal = await stage.RefusedAsync(plan);
        Assert.Equal("RelationshipPlanNotApproved", refusal.ErrorId);
        return refusal;
    }
}
