using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Delegation;

/// <summary>The process ends after Graph carried a change out, before anybody could note it: the ledger says that it is in doubt, and the same command again settles it.</summary>
public sealed class CrashTests
{
    private static readonly Guid Group = Guid.NewGuid();
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly FakeDelegatedAdmin graph = new();

    public CrashTests()
    {
        service.DelegatedAdmin = graph;
        service.OnGet = id => new PartnerCustomer { CustomerId = id, Name = "Kék Tó Kft.", Culture = "hu-HU" };
        service.Assignments.Groups.Add(new(Group, "Service Desk"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Request", "created")]
    [InlineData("Set", "active")]
    [InlineData("Stop", "active")]
    [InlineData("Add", "active")]
    [InlineData("SetAssignment", "active")]
    [InlineData("RemoveAssignment", "active")]
    public async Task What_was_carried_out_when_the_process_ended_is_settled_by_the_same_command_and_not_done_twice(string command, string status)
    {
        var relationship = graph.Add(status, "User Administrator", "License Administrator");
        if (command.EndsWith("Assignment", StringComparison.Ordinal))
        {
            await RunAsync("Add", relationship.RelationshipId, "User Administrator");
            service.Events.Clear();
        }

        var before = Calls.Count;
        graph.OnChanged = service.Assignments.OnChanged = () => throw new InvalidOperationException("The process ends.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(command, relationship.RelationshipId, "License Administrator"));
        Assert.Equal([EventKinds.AccountChangeIntended], service.Events.Select(entry => entry.Kind));
        graph.OnChanged = service.Assignments.OnChanged = null;

        await RunAsync(command, relationship.RelationshipId, "License Administrator");

        Assert.Single(Calls.Skip(before));
        Assert.Equal([EventKinds.AccountChangeIntended, EventKinds.AccountChangeEnded], service.Events.Select(entry => entry.Kind));
        Assert.EndsWith("Done: a later check of the service shows the change.", service.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_deleted_when_the_process_ended_is_not_found_any_more()
    {
        var draft = graph.Add("created", "User Administrator");
        graph.OnChanged = () => throw new InvalidOperationException("The process ends.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("Stop", draft.RelationshipId, ""));
        Assert.Equal([EventKinds.AccountChangeIntended], service.Events.Select(entry => entry.Kind));

        var error = await Assert.ThrowsAsync<NotFoundException>(() => RunAsync("Stop", draft.RelationshipId, ""));
        Assert.Equal("DelegatedAdminNotFound", error.ErrorId);
        Assert.Single(graph.Calls);
    }

    [Fact]
    public async Task A_draft_under_its_name_that_was_made_when_the_process_ended_is_found_by_the_same_command()
    {
        var customer = Guid.NewGuid();
        graph.OnChanged = () => throw new InvalidOperationException("The process ends.");
        await Assert.ThrowsAsync<InvalidOperationException>(MakeAsync);
        graph.OnChanged = null;

        await MakeAsync();

        Assert.Single(graph.Relationships);
        Assert.EndsWith("Done: a later check of the service shows the change.", service.Events[^1].Detail, StringComparison.Ordinal);
        Assert.Equal("DelegatedAdminNameTaken", (await Assert.ThrowsAsync<ConflictException>(MakeAsync)).ErrorId);

        async Task MakeAsync()
        {
            var maker = new DelegatedAdminMaker(service.Session(clock), new DelegatedAdminTerms(["Global Reader"], 730, autoExtend: false));
            await maker.CarryOutAsync(await maker.PlanAsync("Kék Tó, support", customer, Token), Token);
        }
    }

    private IReadOnlyList<string> Calls => [.. graph.Calls, .. service.Assignments.Calls];

    private async Task RunAsync(string command, string relationshipId, string role)
    {
        var session = service.Session(clock);
        var desk = new AssignmentDesk(session);
        switch (command)
        {
            case "Request":
                var requester = new DelegatedAdminRequester(session, RequestTemplates.Ours, null, new Dictionary<string, string?>());
                await requester.CarryOutAsync(await requester.PlanAsync(relationshipId, Token), Token);
                break;
            case "Set":
                var extender = new AutoExtender(session);
                await extender.CarryOutAsync(await extender.PlanAsync(relationshipId, true, Token), Token);
                break;
            case "Stop":
                var ender = new DelegatedAdminEnder(session);
                await ender.CarryOutAsync(await ender.PlanAsync(relationshipId, Token), Token);
                break;
            case "Add":
                await desk.CarryOutAsync(await desk.PlanAddAsync(relationshipId, "Service Desk", [role], Token), Token);
                break;
            default:
                var assigned = service.Assignments.Kept[0].AssignmentId;
                await desk.CarryOutAsync(await desk.PlanAsync(relationshipId, assigned, command == "SetAssignment" ? [role] : [], Token), Token);
                break;
        }
    }
}
