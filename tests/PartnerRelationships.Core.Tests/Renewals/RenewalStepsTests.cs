using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Renewals.Plans;

namespace PartnerRelationships.Core.Tests.Renewals;

/// <summary>What a plan makes of what a customer has.</summary>
public sealed class RenewalStepsTests
{
    private static readonly Guid Desk = Guid.NewGuid();
    private static readonly Guid Readers = Guid.NewGuid();

    [Fact]
    public void Several_that_expire_are_replaced_by_one_with_the_roles_of_all_and_all_end_last()
    {
        var (one, other) = (Relationship("One", "P365D", "Global Reader"), Relationship("Other", "P730D", "User Administrator", "Global Reader"));

        var customer = Plan(Examined([one, other], [], Held(one, Desk, "Global Reader"), Held(other, Desk, "User Administrator"), Held(other, Readers, "Global Reader") with { Status = "deleting" }));

        var create = customer.Steps.Single(step => step.Kind == StepKind.CreateDelegatedAdmin);
        Assert.Equal(("Global Reader, User Administrator", 730, false), (Names(create.RoleIds), create.Days, create.AutoExtend));
        var assigned = Assert.Single(customer.Steps, step => step.Kind == StepKind.AssignDelegatedAdmin);
        Assert.Equal((Desk.ToString(), "Global Reader, User Administrator"), (assigned.SubjectId, Names(assigned.RoleIds)));
        Assert.Equal([one.RelationshipId, other.RelationshipId], customer.Steps.TakeLast(2).Select(step => step.SubjectId));
        Assert.Null(RenewalKind.Instance.FaultOf(customer, new PlanOptions { TerminateDelegatedAdmin = true }));
    }

    [Fact]
    public void With_a_template_without_groups_the_old_groups_keep_the_roles_that_it_contains()
    {
        var old = Relationship("Old", "P365D", "Global Reader", "User Administrator");
        var template = new DelegatedAdminTemplate { Name = "Standard", RoleIds = Ids("User Administrator", "License Administrator"), Days = 180, AutoExtend = true };

        var customer = Plan(Examined([old], [], Held(old, Desk, "Global Reader", "User Administrator"), Held(old, Readers, "Global Reader")), template);

        var create = customer.Steps.Single(step => step.Kind == StepKind.CreateDelegatedAdmin);
        Assert.Equal((180, true), (create.Days, create.AutoExtend));
        var assigned = Assert.Single(customer.Steps, step => step.Kind == StepKind.AssignDelegatedAdmin);
        Assert.Equal((Desk.ToString(), "User Administrator"), (assigned.SubjectId, Names(assigned.RoleIds)));
    }

    [Theory]
    [InlineData("approvalPending", true)]
    [InlineData("active", true)]
    [InlineData("created", false)]
    public void Who_has_or_was_asked_for_the_same_roles_is_not_asked_for_them_again(string status, bool isBlocked)
    {
        var other = Relationship("Other", "P730D", "Global Reader", "User Administrator") with { Status = status };

        var customer = Plan(Examined([Relationship("Old", "P365D", "Global Reader")], [other]));

        Assert.Equal(isBlocked ? [BlockerRule.SuccessorExists] : [], customer.Blockers.Select(blocker => blocker.Rule));
        Assert.Equal(isBlocked, customer.Steps.Count == 0);
    }

    [Fact]
    public void What_has_the_Global_Administrator_role_cannot_extend_itself()
    {
        var customer = Plan(Examined([Relationship("Fine", "P365D", "Global Reader"), Relationship("Global", "P365D", "Global Administrator")], []), instead: true);

        var blocker = Assert.Single(customer.Blockers);
        Assert.Equal((BlockerRule.GlobalAdministrator, ReadinessVerdict.Blocked, 0), (blocker.Rule, customer.Verdict, customer.Steps.Count));
        Assert.Contains("Global has", blocker.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P2Y")]
    [InlineData(null)]
    public void A_duration_that_means_nothing_blocks(string? duration) =>
        Assert.Equal([BlockerRule.NotReadable], Plan(Examined([Relationship("Old", duration, "Global Reader")], [])).Blockers.Select(blocker => blocker.Rule));

    [Fact]
    public void Groups_that_cannot_be_read_block()
    {
        var examined = Examined([Relationship("Old", "P365D", "Global Reader")], []) with { Problem = "No." };

        Assert.Equal([BlockerRule.NotReadable], Plan(examined).Blockers.Select(blocker => blocker.Rule));
    }

    public static TheoryData<string, Func<IReadOnlyList<PlannedStep>, IEnumerable<PlannedStep>>> Forgeries => new()
    {
        { "wrong order", steps => [.. steps.Where(step => step.Kind != StepKind.Await).Append(steps.Single(step => step.Kind == StepKind.Await))] },
        { "Await is missing", steps => steps.Where(step => step.Kind != StepKind.Await) },
        { "Verify is missing", steps => steps.Where(step => step.Kind != StepKind.Verify) },
        { "TerminateDelegatedAdmin is missing", steps => steps.Where(step => step.Kind != StepKind.TerminateDelegatedAdmin) },
        { "no step RemoveRelationship", steps => steps.Append(new PlannedStep { Kind = StepKind.RemoveRelationship }) },
        { "two steps have the same subject", steps => steps.Append(steps[^1]) },
        { "roles that are not requested", steps => steps.Select(step => step.Kind == StepKind.AssignDelegatedAdmin ? step with { RoleIds = Ids("Global Administrator") } : step) },
        { "the requested relationship is not valid", steps => steps.Select(step => step.Kind == StepKind.CreateDelegatedAdmin ? step with { Days = 731 } : step) },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public void Steps_that_no_renewal_has_are_refused(string why, Func<IReadOnlyList<PlannedStep>, IEnumerable<PlannedStep>> forge)
    {
        var old = Relationship("Old", "P365D", "Global Reader");
        var customer = Plan(Examined([old], [], Held(old, Desk, "Global Reader")));

        var fault = RenewalKind.Instance.FaultOf(customer with { Steps = [.. forge(customer.Steps)] }, new PlanOptions { TerminateDelegatedAdmin = true });

        Assert.Contains(why, fault, StringComparison.Ordinal);
        Assert.NotNull(RenewalKind.Instance.FaultOf(customer, new PlanOptions()));
    }

    private static PlannedCustomer Plan(RenewalExamination examined, DelegatedAdminTemplate? template = null, bool instead = false) =>
        new RenewalSteps(new RenewalTerms(TimeSpan.FromDays(60), template, instead)).Of(examined);

    private static RenewalExamination Examined(DelegatedAdminRelationship[] expiring, DelegatedAdminRelationship[] others, params DelegatedAdminAssignment[] assignments) =>
        new(Guid.NewGuid(), "Kék Tó Kft.", ["kekto.example"], DelegatedAdminState.Unknown, expiring, others, assignments, Problem: null);

    private static DelegatedAdminRelationship Relationship(string name, string? duration, params string[] roles) =>
        new() { RelationshipId = Guid.NewGuid().ToString(), DisplayName = name, Status = "active", Duration = duration, RoleIds = Ids(roles) };

    private static DelegatedAdminAssignment Held(DelegatedAdminRelationship relationship, Guid group, params string[] roles) =>
        new() { RelationshipId = relationship.RelationshipId, AssignmentId = Guid.NewGuid().ToString(), GroupId = group, Status = "active", RoleIds = Ids(roles) };

    private static string[] Ids(params string[] roles) => [.. roles.Select(role => DirectoryRoles.Find(role).ToString())];

    private static string Names(IEnumerable<string> roles) => string.Join(", ", roles.Select(DirectoryRoles.NameOf));
}
