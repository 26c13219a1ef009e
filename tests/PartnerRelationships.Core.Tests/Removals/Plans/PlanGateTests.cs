using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals.Plans;

/// <summary>What is refused is refused before anything is asked of the service.</summary>
public sealed class PlanGateTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_as_it_was_made_passes()
    {
        await CheckAsync(Plans.Full());

        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task A_customer_added_by_hand_is_noticed()
    {
        var plan = Plans.Full();

        await RefusedAsync("RelationshipPlanAltered", plan with { Customers = [.. plan.Customers, Plans.Ready("Stranger")] });
    }

    [Fact]
    public async Task A_resealed_plan_is_not_the_one_in_the_ledger()
    {
        var plan = Plans.Full();
        await CheckAsync(plan);

        await RefusedAsync("RelationshipPlanAltered", Plans.Sealed(plan with { Customers = [.. plan.Customers, Plans.Ready("Stranger")] }));
    }

    [Fact]
    public async Task A_plan_resealed_with_another_id_and_date_is_unknown()
    {
        var plan = Plans.Full();
        await CheckAsync(plan);
        var forged = Plans.Sealed(plan with { PlanId = Guid.NewGuid(), CreatedOn = plan.CreatedOn.AddDays(40), Customers = [.. plan.Customers, Plans.Ready("Stranger")] });

        var refusals = await PlanGate.RefusalsAsync(forged, service.Session(clock), Token);

        Assert.Contains("RelationshipPlanUnknown", refusals.Select(refusal => refusal.ErrorId));
    }

    [Fact]
    public async Task A_plan_from_elsewhere_passes_once_it_was_imported_and_not_with_the_approvals_that_it_brings()
    {
        var plan = Demanding();
        var approval = By("bela@andor.example", plan);
        var records = new PlanRecords(service.Session(clock, user: "cili@andor.example"));
        await records.NoteImportAsync(plan, "From the head office.", Token);
        await RefusedAsync("RelationshipPlanNotApproved", plan with { Approvals = [approval] });

        await records.NoteApprovalAsync(plan, approval, Token);

        await CheckAsync(plan with { Approvals = [approval] });
    }

    [Fact]
    public async Task The_importer_of_a_plan_cannot_approve_it()
    {
        var plan = Demanding();
        var approval = By("BELA@andor.example", plan);
        var records = new PlanRecords(service.Session(clock, user: "bela@andor.example"));
        await records.NoteImportAsync(plan, "From the head office.", Token);
        await records.NoteApprovalAsync(plan, approval, Token);

        Assert.Contains("imported it", (await RefusedAsync("RelationshipPlanNotApproved", plan with { Approvals = [approval] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_another_partner_is_refused()
    {
        var refusal = await RefusedAsync("RelationshipPlanForeign", Plans.Sealed(Plans.Full() with { PartnerTenantId = Guid.NewGuid(), PartnerName = "Somebody" }));

        Assert.Contains("Somebody", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_good_for_as_long_as_it_says_and_not_before_it_was_made()
    {
        var options = new PlanOptions { ValidFor = TimeSpan.FromHours(1) };
        await CheckAsync(Plans.Sealed(Plans.Full() with { Options = options }));

        await RefusedAsync("RelationshipPlanStale", Plans.Sealed(Plans.Full() with { Options = options, CreatedOn = Plans.MadeOn.AddTicks(-1) }));
        await RefusedAsync("RelationshipPlanStale", Plans.Sealed(Plans.Full() with { CreatedOn = clock.Now.AddYears(50) }));
    }

    [Fact]
    public async Task A_run_that_began_in_time_may_be_resumed_when_its_plan_is_old()
    {
        var plan = Plans.Sealed(Plans.Full() with { Options = new PlanOptions { ValidFor = TimeSpan.FromHours(1) }, CreatedOn = clock.Now.AddDays(-30) });
        await RefusedAsync("RelationshipPlanStale", plan);

        var run = new RelationshipRun { RunId = Guid.NewGuid(), PartnerTenantId = plan.PartnerTenantId, PlanId = plan.PlanId, PlanSeal = plan.Seal, StartedOn = plan.CreatedOn.AddMinutes(30) };
        await service.Changes.BeginAsync(new RunDraft(run, PlannedLine.Of(plan), ""), new RelationshipEvent(), new RelationshipEvent(), Token);

        await CheckAsync(plan);
    }

    [Fact]
    public async Task A_plan_over_its_limits_is_refused_and_one_that_just_keeps_them_is_not()
    {
        await CheckAsync(Plans.OfMany(10, new PlanOptions { MaximumCount = 10, MaximumShare = 0.1 }));

        await RefusedAsync("RelationshipPlanTooLarge", Plans.OfMany(11, new PlanOptions { MaximumCount = 10 }));
        await RefusedAsync("RelationshipPlanTooLarge", Plans.OfMany(11, new PlanOptions { MaximumShare = 0.1 }));
        await RefusedAsync("RelationshipPlanTooLarge", Plans.OfMany(1, new PlanOptions { MaximumCount = 0 }));
    }

    [Fact]
    public async Task Customers_that_stay_do_not_count_against_the_limits()
    {
        var plan = Plans.Full();

        await CheckAsync(Plans.Sealed(plan with { Options = new PlanOptions { MaximumCount = 2 } }));
    }

    [Theory]
    [InlineData("contoso.example")]
    [InlineData(" CONTOSO.example. ")]
    [InlineData("@contoso.example")]
    [InlineData("{0:B}")]
    [InlineData("{0:N}")]
    public async Task A_protected_customer_is_refused_however_it_is_written(string entry)
    {
        var plan = Plans.Full();
        var options = new PlanOptions { Protected = [entry.Replace("{0:B}", plan.Customers[0].CustomerId.ToString("B"), StringComparison.Ordinal).Replace("{0:N}", plan.Customers[0].CustomerId.ToString("N"), StringComparison.Ordinal)] };

        var refusal = await RefusedAsync("RelationshipPlanProtected", Plans.Sealed(plan with { Options = options }));

        Assert.Contains("Contoso", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_asks_for_approval_is_refused_without_one()
    {
        Assert.Contains("there is none", (await RefusedAsync("RelationshipPlanNotApproved", Demanding())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_written_into_the_file_by_hand_does_not_count()
    {
        var plan = Demanding();

        var refusal = await RefusedAsync("RelationshipPlanNotApproved", plan with { Approvals = [By("bela@andor.example", plan)] });

        Assert.Contains("this ledger has no approval by bela@andor.example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_that_the_ledger_knows_counts()
    {
        var plan = Demanding();
        var approval = By("bela@andor.example", plan);
        await new PlanRecords(service.Session(clock)).NoteApprovalAsync(plan, approval, Token);

        await CheckAsync(plan with { Approvals = [approval] });
        await RefusedAsync("RelationshipPlanNotApproved", plan with { Approvals = [approval with { ApprovedBy = "cili@andor.example" }] });
    }

    [Theory]
    [InlineData("Anna@andor.example")]
    [InlineData("ANNA")]
    public async Task The_maker_of_a_plan_cannot_approve_it_even_if_the_ledger_says_so(string name)
    {
        var plan = Demanding();
        var approval = By(name, plan);
        await new PlanRecords(service.Session(clock)).NoteApprovalAsync(plan, approval, Token);

        await RefusedAsync("RelationshipPlanNotApproved", plan with { Approvals = [approval] });
    }

    [Fact]
    public async Task An_approval_of_another_plan_does_not_count()
    {
        var (plan, other) = (Demanding(), Demanding());
        var approval = By("bela@andor.example", other);
        await new PlanRecords(service.Session(clock)).NoteApprovalAsync(other, approval, Token);

        await RefusedAsync("RelationshipPlanNotApproved", plan with { Approvals = [approval] });
        await RefusedAsync("RelationshipPlanNotApproved", plan with { Approvals = [approval with { Seal = plan.Seal }] });
    }

    [Fact]
    public async Task Every_problem_is_reported_the_most_severe_first()
    {
        var plan = Plans.OfMany(11, new PlanOptions { MaximumCount = 10, RequireApproval = true }) with { PartnerTenantId = Guid.NewGuid() };

        var refusals = await PlanGate.RefusalsAsync(plan, service.Session(clock), Token);

        Assert.Equal(["RelationshipPlanAltered", "RelationshipPlanForeign", "RelationshipPlanUnknown", "RelationshipPlanTooLarge", "RelationshipPlanNotApproved"], refusals.Select(refusal => refusal.ErrorId));
        Assert.Empty(service.Calls);
    }

    private static RelationshipPlan Demanding() => Plans.Sealed(Plans.Full() with { Options = new PlanOptions { RequireApproval = true } });

    private static PlanApproval By(string name, RelationshipPlan plan) => new() { ApprovedBy = name, ApprovedOn = Plans.MadeOn, Host = "DESK2", Seal = plan.Seal };

    // The ledger saw it being made, unless the test has told it something else of the plan.
    private async Task CheckAsync(RelationshipPlan plan)
    {
        if (!service.Events.Exists(entry => entry.CorrelationId == plan.PlanId && entry.Kind is EventKinds.RemovalPlanMade or EventKinds.RemovalPlanImported))
        {
            await new PlanRecords(service.Session(clock)).NoteMakingAsync(plan, Token);
        }

        await PlanGate.CheckAsync(plan, service.Session(clock), Token);
    }

    private async Task<RelationshipPlanException> RefusedAsync(string errorId, RelationshipPlan plan)
    {
        var refusal = await Assert.ThrowsAsync<RelationshipPlanException>(() => CheckAsync(plan));
        Assert.Equal(errorId, refusal.ErrorId);
        Assert.Empty(service.Calls);
        return refusal;
    }
}
