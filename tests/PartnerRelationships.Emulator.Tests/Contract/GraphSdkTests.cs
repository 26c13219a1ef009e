using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Item = Microsoft.Graph.TenantRelationships.DelegatedAdminRelationships.Item.DelegatedAdminRelationshipItemRequestBuilder;
using Relationship = Microsoft.Graph.Models.DelegatedAdminRelationship;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>Microsoft's own SDK of Graph works on the emulator as on the service: what it asks is answered, and what it reads is there (contract §6, A§5).</summary>
public sealed class GraphSdkTests
{
    private const string Reader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451", Users = "fe930be7-5e62-47db-91af-98c3a49a38b1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_are_filtered_and_read_page_by_page()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "40");
        using var graph = Client(emulator);
        var all = graph.TenantRelationships.DelegatedAdminRelationships;

        var first = await all.GetAsync(request => (request.QueryParameters.Filter, request.QueryParameters.Top) = ("status eq 'active'", 4), Token);
        var found = new List<Relationship>();
        await PageIterator<Relationship, DelegatedAdminRelationshipCollectionResponse>.CreatePageIterator(graph, first!, one =>
        {
            found.Add(one);
            return true;
        }).IterateAsync(Token);

        Assert.Equal((4, 10, 10), (first!.Value!.Count, found.Count, found.Select(one => one.Id).Distinct().Count()));
        Assert.All(found, one => Assert.Equal((DelegatedAdminRelationshipStatus.Active, TimeSpan.FromDays(730)), (one.Status, one.Duration)));
        var customer = found[3].Customer!.TenantId;
        var one = await all.GetAsync(request => request.QueryParameters.Filter = $"status eq 'active' and customer/tenantId eq '{customer}'", Token);
        Assert.Equal(found[3].Id, Assert.Single(one!.Value!).Id);
        Assert.Equal(400, (await Assert.ThrowsAsync<ODataError>(() => all.GetAsync(request => request.QueryParameters.Orderby = ["createdDateTime"], Token))).ResponseStatusCode);
    }

    [Fact]
    public async Task From_a_draft_to_its_end()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        using var graph = Client(emulator);
        var all = graph.TenantRelationships.DelegatedAdminRelationships;
        var created = await all.PostAsync(
            new Relationship { DisplayName = "Made by the SDK", Duration = TimeSpan.FromDays(180), AutoExtendDuration = TimeSpan.Zero, AccessDetails = Access(Reader, Users) }, cancellationToken: Token);
        Assert.Equal((DelegatedAdminRelationshipStatus.Created, null), (created!.Status, created.ActivatedDateTime));
        var one = all[created.Id];

        var locked = await one.Requests.PostAsync(new DelegatedAdminRelationshipRequest { Action = DelegatedAdminRelationshipRequestAction.LockForApproval }, cancellationToken: Token);
        Assert.Equal(DelegatedAdminRelationshipRequestAction.LockForApproval, (await one.Requests[locked!.Id].GetAsync(cancellationToken: Token))!.Action);
        Assert.Equal(DelegatedAdminRelationshipStatus.ApprovalPending, (await one.GetAsync(cancellationToken: Token))!.Status);
        var tenant = (string)(await emulator.GetAsync("v1/customers?size=1")).Items[0]["id"]!;
        Assert.Equal(200, (await emulator.SendAsync("POST", $"sandbox/delegatedadmin/{created.Id}/approve", $$"""{"tenantId":"{{tenant}}"}""")).Status);

        var active = await one.GetAsync(cancellationToken: Token);
        Assert.Equal((DelegatedAdminRelationshipStatus.Active, tenant), (active!.Status, active.Customer!.TenantId));
        await one.PatchAsync(new Relationship { AutoExtendDuration = TimeSpan.FromDays(180) }, request => request.Headers.Add("If-Match", EtagOf(active)), Token);
        Assert.Equal(TimeSpan.FromDays(180), (await one.GetAsync(cancellationToken: Token))!.AutoExtendDuration);
        var stale = await Assert.ThrowsAsync<ODataError>(() =>
            one.PatchAsync(new Relationship { AutoExtendDuration = TimeSpan.Zero }, request => request.Headers.Add("If-Match", EtagOf(active)), Token));
        Assert.Equal(412, stale.ResponseStatusCode);

        await AssignAsync(graph, one);
        await one.Requests.PostAsync(new DelegatedAdminRelationshipRequest { Action = DelegatedAdminRelationshipRequestAction.Terminate }, cancellationToken: Token);
        Assert.Contains((await one.GetAsync(cancellationToken: Token))!.Status!.ToString()!, new[] { "TerminationRequested", "Terminating", "Terminated" });
        Assert.Equal(2, (await one.Requests.GetAsync(cancellationToken: Token))!.Value!.Count);
    }

    private static async Task AssignAsync(GraphServiceClient graph, Item one)
    {
        var groups = await graph.Groups.GetAsync(request => request.QueryParameters.Filter = "displayName eq 'GDAP Service Desk'", Token);
        var container = new DelegatedAdminAccessContainer { AccessContainerId = Assert.Single(groups!.Value!).Id, AccessContainerType = DelegatedAdminAccessContainerType.SecurityGroup };
        var made = await one.AccessAssignments.PostAsync(new DelegatedAdminAccessAssignment { AccessContainer = container, AccessDetails = Access(Reader, Users) }, cancellationToken: Token);

        await one.AccessAssignments[made!.Id].PatchAsync(new DelegatedAdminAccessAssignment { AccessDetails = Access(Reader) }, request => request.Headers.Add("If-Match", EtagOf(made)), Token);

        Assert.Equal("delegatedAdminAccessAssignmentUpdate", Assert.Single((await one.Operations.GetAsync(cancellationToken: Token))!.Value!).OperationType!.ToString(), ignoreCase: true);
        var changed = Assert.Single((await one.AccessAssignments.GetAsync(cancellationToken: Token))!.Value!);
        Assert.Equal([Reader], changed.AccessDetails!.UnifiedRoles!.Select(role => role.RoleDefinitionId));
        await one.AccessAssignments[made.Id].DeleteAsync(request => request.Headers.Add("If-Match", EtagOf(changed)), Token);
        Assert.All((await one.AccessAssignments.GetAsync(cancellationToken: Token))!.Value!, left => Assert.Equal(DelegatedAdminAccessAssignmentStatus.Deleting, left.Status));
    }

    private static GraphServiceClient Client(Wire.Emulator emulator) => new(GraphClientFactory.Create(), new AnyToken(), $"{emulator.Address}v1.0");

    private static DelegatedAdminAccessDetails Access(params string[] roles) => new() { UnifiedRoles = [.. roles.Select(role => new UnifiedRole { RoleDefinitionId = role })] };

    private static string EtagOf(Entity entity) => entity.AdditionalData["@odata.etag"].ToString()!;

    private sealed class AnyToken : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.TryAdd("Authorization", "Bearer any");
            return Task.CompletedTask;
        }
    }
}
