using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Drift.Mends;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Tests.Removals;

namespace PartnerRelationships.Core.Tests.Drift;

public sealed class MendingTests
{
    private readonly FakeService service = new();
    private readonly FakeDelegatedAdmin graph = new();
    private readonly FakeClock clock = new();
    private readonly DelegatedAdminRelationship rights;
    private readonly PartnerCustomer customer;

    public MendingTests()
    {
        service.DelegatedAdmin = graph;
        rights = graph.Add("active", "Directory Readers", "Billing Administrator");
        customer = new PartnerCustomer { CustomerId = rights.CustomerId!.Value, Name = "Kék Tó Kft.", Domain = "kekto.example", Relationship = "reseller", AllowsDelegatedAccess = true };
        service.CustomerList.Add(customer);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Guid Reader => DirectoryRoles.Find("Directory Readers");

    [Fact]
    public async Task Every_step_is_sent_once_read_back_and_nothing_the_second_time()
    {
        var assignment = Assign("Directory Readers", "Billing Administrator");
        PlannedStep[] steps = [DelegationSteps.EndPrivileges, DelegationSteps.TakeRoles(assignment, [Reader]), DelegationSteps.Extend(rights.RelationshipId, "Rights", extends: true)];

        var result = await RunAsync(steps);

        Assert.Equal((ChangeOutcome.Mended, DelegatedAdminState.Granted, DelegatedAdminState.NotGranted), (result.Outcome, result.DelegatedAdminBefore, result.DelegatedAdminAfter));
        Assert.Contains("end privileges", service.Calls);
        Assert.Equal(["set v1"], service.Assignments.Calls);
        Assert.Equal(["extend v1"], graph.Calls);
        Assert.Equal([Reader.ToString()], service.Assignments.Kept[0].RoleIds);

        Assert.Equal(ChangeOutcome.Mended, (await RunAsync(steps)).Outcome);
        Assert.Single(graph.Calls);
        Assert.Single(service.Calls, call => call == "end privileges");
    }

    [Fact]
    public async Task Rights_are_ended_only_where_there_is_no_customer_any_more()
    {
        var step = DelegationSteps.Terminate(rights.RelationshipId, "Rights", 2);
        var kept = await RunAsync(step);
        Assert.Equal(ChangeOutcome.Blocked, kept.Outcome);
        Assert.Contains("'reseller'", kept.Detail);
        Assert.Empty(graph.Calls);

        service.OnGet = _ => throw new NoRelationshipException("NoRelationship", "20002");
        Assert.Equal(ChangeOutcome.Mended, (await RunAsync(step)).Outcome);
        Assert.Equal(["Terminate"], graph.Calls);
    }

    [Fact]
    public async Task Nothing_is_changed_that_is_another_customers_or_not_in_force_or_would_give_more()
    {
        var assignment = Assign("Directory Readers");
        Assert.Equal(ChangeOutcome.Blocked, (await RunAsync(DelegationSteps.TakeRoles(assignment, [DirectoryRoles.Find("Billing Administrator")]))).Outcome);
        graph.Change(rights.RelationshipId, one => one with { CustomerId = Guid.NewGuid() });
        Assert.Equal(ChangeOutcome.Blocked, (await RunAsync(DelegationSteps.Extend(rights.RelationshipId, "Rights", extends: true), DelegationSteps.TakeRoles(assignment, []))).Outcome);
        graph.Change(rights.RelationshipId, one => one with { CustomerId = customer.CustomerId, RoleIds = [DirectoryRoles.GlobalAdministrator.ToString()] });
        Assert.Equal(ChangeOutcome.Blocked, (await RunAsync(DelegationSteps.Extend(rights.RelationshipId, "Rights", extends: true))).Outcome);
        Assert.Empty(graph.Calls);
        Assert.Empty(service.Assignments.Calls);
    }

    [Theory]
    [InlineData("terminated")]
    [InlineData("active")]
    public async Task Privileges_stay_if_the_other_rights_ended_after_the_plan_was_made(string status)
    {
        graph.Change(rights.RelationshipId, one => one with { Status = status });
        var result = await RunAsync(DelegationSteps.EndPrivileges);
        Assert.Equal((ChangeOutcome.Blocked, true), (result.Outcome, result.Detail.Contains(DelegationSteps.PrivilegesNeeded, StringComparison.Ordinal)));
        Assert.DoesNotContain("end privileges", service.Calls);
    }

    [Fact]
    public async Task A_refusal_of_one_step_holds_up_no_other_and_is_no_success()
    {
        Assign("Directory Readers");
        graph.OnChanging = () => throw new AccessDeniedException("AccessDenied", "Not you.");
        var result = await RunAsync(DelegationSteps.Extend(rights.RelationshipId, "Rights", extends: true), DelegationSteps.EndPrivileges);
        Assert.Equal(ChangeOutcome.Failed, result.Outcome);
        Assert.Contains("Not you.", result.Detail);
        Assert.Contains("end privileges", service.Calls);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_asked_for_and_not_sent_again()
    {
        graph.OnChanged = () => throw new UnreachableException("Unreachable", "The line broke.");
        Assert.Equal(ChangeOutcome.Mended, (await RunAsync(DelegationSteps.Extend(rights.RelationshipId, "Rights", extends: true))).Outcome);
        Assert.Single(graph.Calls);
    }

    [Fact]
    public async Task An_unknown_outcome_stays_open_and_the_next_run_checks_it()
    {
        var plan = PlanOf([DelegationSteps.Extend(rights.RelationshipId, "Rights", extends: true)]);
        graph.OnChanging = () => throw new UnreachableException("Unreachable", "The line broke.") ;
        Assert.Equal(ChangeOutcome.NotConfirmed, (await RunAsync(plan)).Outcome);
        graph.OnChanging = null;
        graph.Change(rights.RelationshipId, one => one with { AutoExtendDuration = "P180D" });
        var sent = graph.Calls.Count;
        Assert.Equal(ChangeOutcome.Mended, (await RunAsync(plan)).Outcome);
        Assert.Equal(sent, graph.Calls.Count);
    }

    [Fact]
    public async Task A_protected_domain_protects_by_what_the_service_says_now()
    {
        var plan = PlanOf([DelegationSteps.EndPrivileges]) with { Options = new PlanOptions { CanarySize = 0, Protected = ["kekto.example"] } };
        Assert.Equal(ChangeOutcome.Blocked, (await RunAsync(plan)).Outcome);
        Assert.DoesNotContain("end privileges", service.Calls);
    }

    [Fact]
    public async Task Whether_one_extends_itself_can_be_taken_back_and_what_was_so_before_is_not()
    {
        var method = new MendingMethod(service.Session(clock));
        var step = DelegationSteps.Extend(rights.RelationshipId, "Rights", extends: true);
        await RunAsync(step);
        var change = await ChangeAsync();
        Assert.Equal(("does not extend itself", "extends itself"), change.Steps.Where(one => one.Kind == StepKind.ExtendDelegatedAdmin).Select(one => (one.Before, one.After)).Single());
        await new StepUndo(service.Session(clock), method, Guid.NewGuid()).RunAsync(change, Token);
        Assert.False(graph.Relationships[0].AutoExtends);
        Assert.Empty(method.Undoable(await ChangeAsync()));

        graph.Change(rights.RelationshipId, one => one with { AutoExtendDuration = "P180D" });
        service.Changes = new MemoryChangeJournal();
        await RunAsync(step);
        Assert.Empty(method.Undoable(await ChangeAsync()));
    }

    [Theory]
    [InlineData(StepKind.RemoveRelationship, null, "not a correction step")]
    [InlineData(StepKind.EndPrivileges, "something", "does not name its subject")]
    [InlineData(StepKind.ExtendDelegatedAdmin, null, "does not name its subject")]
    [InlineData(StepKind.TakeGroupRoles, "r/a", "which roles")]
    [InlineData(StepKind.TakeGroupRoles, "r/a/admin", "which roles")]
    public void A_plan_that_was_not_made_here_is_refused(StepKind kind, string? subject, string fault) =>
        Assert.Contains(fault, MendingKind.Instance.FaultOf(new PlannedCustomer { Steps = [new PlannedStep { Number = 1, Kind = kind, SubjectId = subject }] }, new PlanOptions()));

    private DelegatedAdminAssignment Assign(params string[] roles)
    {
        var kept = new DelegatedAdminAssignment
        {
            RelationshipId = rights.RelationshipId, AssignmentId = "a-1", GroupId = Guid.NewGuid(), GroupName = "Desk", Status = "active", ETag = "v1", RoleIds = [.. roles.Select(role => DirectoryRoles.Find(role).ToString())],
        };
        service.Assignments.Kept.Add(kept);
        return kept;
    }

    private RelationshipPlan PlanOf(PlannedStep[] steps) => RemovalStage.PlanOf([new PlannedCustomer
    {
        CustomerId = customer.CustomerId, Name = customer.Name, Steps = [.. steps.Select((step, place) => step with { Number = place + 1 })],
    }]) with { Kind = MendingKind.Instance.Word };

    private Task<ChangeResult> RunAsync(params PlannedStep[] steps) => RunAsync(PlanOf(steps));

    private async Task<ChangeResult> RunAsync(RelationshipPlan plan)
    {
        var news = new ListSink<RunNews>();
        var session = service.Session(clock);
        await new PlanRunner(session, new MendingMethod(session), Guid.NewGuid()).RunAsync(new RunOrder(plan, "{}", new Attestation("Drift", "admin", clock.Now)), news, Token);
        return news.Items.Select(one => one.Result).OfType<ChangeResult>().Last();
    }

    private async Task<RelationshipChange> ChangeAsync()
    {
        var all = new ListSink<RelationshipChange>();
        await service.Changes.ListAsync(FakeService.PartnerTenant, new(), all, Token);
        return all.Items[^1];
    }
}
