using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Delegation;

public sealed class RelationshipTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly FakeDelegatedAdmin graph = new();

    public RelationshipTests() => service.DelegatedAdmin = graph;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("created", EndingWay.Delete, "delete v1", "deleted")]
    [InlineData("active", EndingWay.Terminate, "Terminate", "terminationRequested")]
    [InlineData("approvalPending", EndingWay.Reject, "Reject", "rejected")]
    public async Task Each_ends_according_to_its_status_and_the_ledger_has_it_before_and_after(string status, EndingWay way, string call, string end)
    {
        var relationship = graph.Add(status, "Global Reader");
        graph.Change(relationship.RelationshipId, one => one with { ProviderTenantId = status == "approvalPending" ? Guid.NewGuid() : null, IsPartnerConsentPending = status == "approvalPending" });
        graph.OnChanging = () => Assert.Equal([EventKinds.AccountChangeIntended], service.Events.Select(entry => entry.Kind));
        var ender = new DelegatedAdminEnder(service.Session(clock));

        var plan = await ender.PlanAsync(relationship.RelationshipId, Token);
        var ended = await ender.CarryOutAsync(plan, Token);

        Assert.Equal((way, end), (plan.Way, ended.Status));
        Assert.Equal([call], graph.Calls);
        Assert.Equal([EventKinds.AccountChangeIntended, EventKinds.AccountChangeEnded], service.Events.Select(entry => entry.Kind));
        Assert.All(service.Events, entry => Assert.Equal(relationship.CustomerId, entry.CustomerId));
        Assert.Contains($"StopDelegatedAdmin {relationship.RelationshipId} \"Kék Tó\": status \"{status}\" -> \"ended\"", service.Events[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approvalPending", "cannot be withdrawn")]
    [InlineData("activating", "only while it is active")]
    [InlineData("somethingNewer", "only while it is active")]
    public async Task What_cannot_be_ended_in_its_status_is_refused_before_anything_is_sent(string status, string why)
    {
        var error = await Assert.ThrowsAsync<ConflictException>(() => new DelegatedAdminEnder(service.Session(clock)).PlanAsync(graph.Add(status).RelationshipId, Token));

        Assert.Equal("DelegatedAdminStatusUnfit", error.ErrorId);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Events);
    }

    [Theory]
    [InlineData("terminating")]
    [InlineData("expired")]
    public async Task What_is_at_its_end_is_left_alone(string status)
    {
        var ender = new DelegatedAdminEnder(service.Session(clock));

        Assert.Equal(status, (await ender.CarryOutAsync(await ender.PlanAsync(graph.Add(status).RelationshipId, Token), Token)).Status);
        Assert.Empty(graph.Calls);
    }

    [Fact]
    public async Task A_termination_whose_answer_is_lost_is_settled_by_asking_and_not_repeated()
    {
        graph.OnChanged = () => throw new UnreachableException("ServiceTimeout", "no answer");
        var ender = new DelegatedAdminEnder(service.Session(clock));

        var ended = await ender.CarryOutAsync(await ender.PlanAsync(graph.Add("active").RelationshipId, Token), Token);

        Assert.Equal("terminationRequested", ended.Status);
        Assert.Single(graph.Calls);
    }

    [Fact]
    public async Task A_draft_that_somebody_changed_is_read_again_once_and_one_that_was_moved_on_is_not_deleted()
    {
        var draft = graph.Add("created");
        var ender = new DelegatedAdminEnder(service.Session(clock));
        var plan = await ender.PlanAsync(draft.RelationshipId, Token);
        graph.Change(draft.RelationshipId, one => one with { ETag = "v2" });
        await ender.CarryOutAsync(plan, Token);
        Assert.Equal(["delete v1", "delete v2"], graph.Calls);

        var other = graph.Add("created");
        var second = await ender.PlanAsync(other.RelationshipId, Token);
        graph.Change(other.RelationshipId, one => one with { ETag = "v2", Status = "approvalPending" });

        Assert.Equal("DelegatedAdminStatusUnfit", (await Assert.ThrowsAsync<ConflictException>(() => ender.CarryOutAsync(second, Token))).ErrorId);
        Assert.Contains(graph.Relationships, one => one.RelationshipId == other.RelationshipId);
    }

    [Fact]
    public async Task An_extension_is_switched_on_the_newest_version_and_not_at_all_where_it_is_so_already()
    {
        var relationship = graph.Add("active", "Global Reader");
        var extender = new AutoExtender(service.Session(clock));
        var plan = await extender.PlanAsync(relationship.RelationshipId, autoExtend: true, Token);
        graph.Change(relationship.RelationshipId, one => one with { ETag = "v2" });

        Assert.True((await extender.CarryOutAsync(plan, Token)).AutoExtends);
        Assert.Equal(["extend v1", "extend v2"], graph.Calls);

        var again = await extender.PlanAsync(relationship.RelationshipId, autoExtend: true, Token);
        Assert.True(again.IsNothing);
        await extender.CarryOutAsync(again, Token);
        Assert.Equal(2, graph.Calls.Count);
    }

    [Theory]
    [InlineData("active", "Global Administrator", "DelegatedAdminTermsInvalid")]
    [InlineData("expired", "Global Reader", "DelegatedAdminStatusUnfit")]
    public async Task An_extension_that_Graph_would_refuse_is_refused_before(string status, string role, string errorId)
    {
        var relationship = graph.Add(status, role);

        var error = await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => new AutoExtender(service.Session(clock)).PlanAsync(relationship.RelationshipId, autoExtend: true, Token));

        Assert.Equal(errorId, error.ErrorId);
    }

    [Fact]
    public async Task A_draft_is_made_once_although_its_answer_is_lost()
    {
        graph.OnChanged = () => throw new UnreachableException("ServiceTimeout", "no answer");

        var made = await MakeAsync("Contoso admins");

        Assert.Equal(("Contoso admins", "created"), (made.DisplayName, made.Status));
        Assert.Equal(["create"], graph.Calls);
        Assert.Contains("NewDelegatedAdmin Contoso_admins \"Contoso admins\": roles none -> \"Global Reader\", duration none -> \"P30D\"", service.Events[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_checked_before_it_is_sent()
    {
        graph.Add(Guid.NewGuid(), "contoso ADMINS", "terminated");

        Assert.Equal("DelegatedAdminNameTaken", (await Assert.ThrowsAsync<ConflictException>(() => MakeAsync("Contoso admins"))).ErrorId);
        Assert.Equal("DelegatedAdminNameInvalid", (await Assert.ThrowsAsync<InvalidInputException>(() => MakeAsync(new string('x', 51)))).ErrorId);
        Assert.Equal("DelegatedAdminNameInvalid", (await Assert.ThrowsAsync<InvalidInputException>(() => MakeAsync(null))).ErrorId);
        Assert.Empty(graph.Calls);
    }

    [Fact]
    public async Task A_name_is_made_of_the_customers()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "Kék Tó Kft." });

        var made = await MakeAsync(null, service.CustomerList[0].CustomerId);

        Assert.StartsWith("Kék Tó Kft. ", made.DisplayName, StringComparison.Ordinal);
        Assert.Equal(service.CustomerList[0].CustomerId, made.CustomerId);
        Assert.Equal(0, graph.Listed);
    }

    [Fact]
    public async Task What_ends_soon_does_not_extend_itself_and_is_in_force()
    {
        DelegatedAdminRelationship Ending(string name, int days, string? extends, string status = "active", params string[] roles) =>
            new() { RelationshipId = name, DisplayName = name, Status = status, EndsOn = clock.Now.AddDays(days), AutoExtendDuration = extends, RoleIds = [.. roles.Select(DirectoryRoles.Find).Select(id => id.ToString())] };
        graph.Relationships.AddRange(
        [
            Ending("soon", 20, "PT0S", roles: "Global Reader"), Ending("later", 90, "PT0S"), Ending("extends", 20, "P180D"), Ending("over", -20, "PT0S", "expired"), Ending("unknown", 20, null), Ending("last day", 0, "PT0S", "expiring"),
        ]);

        Assert.Equal(["soon", "unknown", "last day"], await ListAsync(new() { ExpiresWithin = TimeSpan.FromDays(60) }));
        Assert.Equal(["extends"], await ListAsync(new() { ExpiresWithin = TimeSpan.FromDays(60), AutoExtend = true }));
        Assert.Equal(["soon"], await ListAsync(new() { Roles = [DirectoryRoles.Find("Global Reader"), DirectoryRoles.GlobalAdministrator] }));
        Assert.Equal(["over", "last day"], await ListAsync(new() { Statuses = ["Expired", "expiring"] }));
        Assert.Null(graph.LastQuery!.Status);
        await ListAsync(new() { Statuses = ["active"], CustomerId = Guid.NewGuid() });
        Assert.Equal("active", graph.LastQuery.Status);
        Assert.NotNull(graph.LastQuery.CustomerId);
    }

    [Theory]
    [InlineData(SignInKind.ApplicationAndUser, "an Admin agent", "AdminAgents")]
    [InlineData(SignInKind.Application, "an application with the application permission", "2832473f-ec63-45fb-976f-5d45a7d4bb91")]
    public async Task A_refusal_names_the_role_and_an_application_alone_is_let_try(SignInKind kind, string what, string action)
    {
        graph.OnRead = () => new AccessDeniedException("GraphPermissionMissing", "Graph's own words.");

        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => new DelegatedAdminReading(service.Session(clock, signIn: kind)).GetAsync(graph.Add("active").RelationshipId, Token));

        Assert.Equal("GraphPermissionMissing", error.ErrorId);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("DelegatedAdminRelationship.Read.All", error.Message, StringComparison.Ordinal);
        Assert.Contains("Graph's own words.", error.Message, StringComparison.Ordinal);
        Assert.Contains(action, error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_id_is_not_sent() =>
        Assert.Equal("DelegatedAdminIdInvalid", (await Assert.ThrowsAsync<InvalidInputException>(() => new DelegatedAdminReading(service.Session(clock)).GetAsync("../users", Token))).ErrorId);

    [Fact]
    public async Task DAP_ends_once_and_is_read_back()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "Kék Tó", AllowsDelegatedAccess = true });
        var ender = new PrivilegeEnder(service.Session(clock));

        var ended = await ender.CarryOutAsync(await ender.PlanAsync(service.CustomerList[0].CustomerId, Token), Token);
        var again = await ender.PlanAsync(ended.CustomerId, Token);

        Assert.False(ended.AllowsDelegatedAccess);
        Assert.True(again.IsNothing);
        Assert.Contains("RemoveDelegatedAdminPrivilege", service.Events[0].Detail, StringComparison.Ordinal);
        Assert.Equal("AppOnlyNotSupported", (await Assert.ThrowsAsync<AccessDeniedException>(() =>
            new PrivilegeEnder(service.Session(clock, signIn: SignInKind.Application)).PlanAsync(ended.CustomerId, Token))).ErrorId);
    }

    private async Task<DelegatedAdminRelationship> MakeAsync(string? name, Guid? customer = null)
    {
        var maker = new DelegatedAdminMaker(service.Session(clock), new DelegatedAdminTerms(["Global Reader"], 30, autoExtend: false));
        return await maker.CarryOutAsync(await maker.PlanAsync(name, customer, Token), Token);
    }

    private async Task<List<string>> ListAsync(DelegatedAdminSearch search)
    {
        var sink = new ListSink<DelegatedAdminRelationship>();
        await new DelegatedAdminReading(service.Session(clock)).ListAsync(search, sink, Token);
        return [.. sink.Items.Select(one => one.DisplayName)];
    }
}
