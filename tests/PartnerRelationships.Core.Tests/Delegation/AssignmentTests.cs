using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Delegation;

public sealed class AssignmentTests
{
    private static readonly Guid Desk = Guid.NewGuid();
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly DelegatedAdminRelationship relationship;

    public AssignmentTests()
    {
        var graph = new FakeDelegatedAdmin();
        service.DelegatedAdmin = graph;
        service.Assignments.Groups.AddRange([new(Desk, "Service Desk"), new(Guid.NewGuid(), "Twice"), new(Guid.NewGuid(), "Twice")]);
        relationship = graph.Add("active", "User Administrator", "License Administrator");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_gets_roles_by_name_and_is_waited_for()
    {
        var added = await AddAsync("service desk", "UserAdministrator");

        Assert.Equal(("active", Desk, "Service Desk", relationship.CustomerId), (added.Status, added.GroupId, added.GroupName, added.CustomerId));
        Assert.Equal(["User Administrator"], added.Roles);
        Assert.Equal([EventKinds.AccountChangeIntended, EventKinds.AccountChangeEnded], service.Events.Select(entry => entry.Kind));
        Assert.Contains($"AddDelegatedAdminAssignment {relationship.RelationshipId}/{Desk}", service.Events[0].Detail, StringComparison.Ordinal);

        Assert.Equal(added.AssignmentId, (await AddAsync(Desk.ToString(), "User Administrator")).AssignmentId);
        Assert.Equal(["add"], service.Assignments.Calls);
    }

    [Theory]
    [InlineData("Service Desk", "Global Reader", "DelegatedAdminRolesNotGranted")]
    [InlineData("Nobody", "User Administrator", "SecurityGroupUnknown")]
    [InlineData("Twice", "User Administrator", "SecurityGroupAmbiguous")]
    public async Task What_Graph_would_refuse_is_refused_before(string group, string role, string errorId)
    {
        var error = await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => AddAsync(group, role));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Empty(service.Events);
    }

    [Fact]
    public async Task A_group_that_has_other_roles_is_not_written_over()
    {
        await AddAsync("Service Desk", "User Administrator");

        var error = await Assert.ThrowsAsync<ConflictException>(() => AddAsync("Service Desk", "License Administrator"));

        Assert.Equal("DelegatedAdminAssignmentExists", error.ErrorId);
    }

    [Fact]
    public async Task Only_an_active_relationship_gives_roles()
    {
        ((FakeDelegatedAdmin)service.DelegatedAdmin!).Change(relationship.RelationshipId, one => one with { Status = "approvalPending" });

        Assert.Equal("DelegatedAdminStatusUnfit", (await Assert.ThrowsAsync<ConflictException>(() => AddAsync("Service Desk", "User Administrator"))).ErrorId);
    }

    [Fact]
    public async Task Groups_without_a_name_that_can_be_read_are_given_by_id()
    {
        service.Assignments.OnGroup = () => new AccessDeniedException("GraphPermissionMissing", "no");

        Assert.Null((await AddAsync(Desk.ToString(), "User Administrator")).GroupName);
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => AddAsync("Service Desk", "User Administrator"));
        Assert.Contains("Group.Read.All", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_replaced_on_the_newest_version_unless_somebody_gave_others()
    {
        var added = await AddAsync("Service Desk", "User Administrator");
        Version("v2");
        var set = await ChangeAsync(added, "License Administrator");
        Assert.Equal(("active", "License Administrator"), (set.Status, set.Roles.Single()));
        Assert.Equal(["add", "set v1", "set v2"], service.Assignments.Calls);

        service.Assignments.OnChanging = () =>
        {
            service.Assignments.OnChanging = null;
            service.Assignments.Kept[0] = service.Assignments.Kept[0] with { ETag = "v3", RoleIds = ["x"], Roles = ["x"] };
        };
        var error = await Assert.ThrowsAsync<ConflictException>(() => ChangeAsync(added, "User Administrator"));

        Assert.Equal("EtagStale", error.ErrorId);
        Assert.Equal("x", service.Assignments.Kept[0].RoleIds.Single());

        void Version(string version) => service.Assignments.OnChanging = () =>
        {
            service.Assignments.OnChanging = null;
            service.Assignments.Kept[0] = service.Assignments.Kept[0] with { ETag = version };
        };
    }

    [Fact]
    public async Task What_is_taken_is_waited_for_until_it_is_gone()
    {
        var added = await AddAsync("Service Desk", "User Administrator");

        var removed = await ChangeAsync(added);

        Assert.Equal(("deleted", added.AssignmentId), (removed.Status, removed.AssignmentId));
        Assert.Empty(service.Assignments.Kept);
        Assert.Contains("RemoveDelegatedAdminAssignment", service.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_although_its_answer_is_lost_is_not_sent_again_while_it_is_under_way()
    {
        service.Assignments.OnChanged = () => throw new UnreachableException("ServiceTimeout", "no answer");

        var added = await AddAsync("Service Desk", "User Administrator");
        var set = await ChangeAsync(added, "License Administrator");
        var removed = await ChangeAsync(set);

        Assert.Equal(("active", "active", "deleted"), (added.Status, set.Status, removed.Status));
        Assert.Equal(["add", "set v1", "remove v1"], service.Assignments.Calls);
    }

    private async Task<DelegatedAdminAssignment> AddAsync(string group, params string[] roles)
    {
        var desk = new AssignmentDesk(service.Session(clock));
        return await desk.CarryOutAsync(await desk.PlanAddAsync(relationship.RelationshipId, group, roles, Token), Token);
    }

    private async Task<DelegatedAdminAssignment> ChangeAsync(DelegatedAdminAssignment assignment, params string[] roles)
    {
        var desk = new AssignmentDesk(service.Session(clock));
        return await desk.CarryOutAsync(await desk.PlanAsync(relationship.RelationshipId, assignment.AssignmentId, roles, Token), Token);
    }
}
