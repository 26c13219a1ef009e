using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>Changes of what is there: versions, operations, groups.</summary>
public sealed partial class DelegatedAdminTests
{
    [Fact]
    public async Task A_change_names_the_version_that_was_read_and_what_Graph_does_afterwards_is_waited_for()
    {
        service.Answer("{}", HttpStatusCode.Accepted, ("Location", $"https://graph.example{Path}/{Id}/operations/o-1"), ("Retry-After", "10"))
            .Answer(Operation("running"), HttpStatusCode.OK, ("Retry-After", "10")).Answer(Operation("succeeded"));

        await Graph().SetAutoExtendAsync(Read(), autoExtend: true, new RequestTicket(Guid.NewGuid()), Token);

        Assert.Equal([$"PATCH {Path}/{Id}", $"GET {Path}/{Id}/operations/o-1", $"GET {Path}/{Id}/operations/o-1"], Asked());
        Assert.Equal(("""{"autoExtendDuration":"P180D"}""", "W/\"x\""), (service.Requests[0].Body, service.Requests[0].Headers["If-Match"]));
    }

    [Fact]
    public async Task An_operation_that_fails_is_an_error_and_one_that_leads_elsewhere_is_not_followed()
    {
        service.Answer("{}", HttpStatusCode.Accepted, ("Location", $"https://graph.example{Path}/{Id}/operations/o-1")).Answer(Operation("failed"))
            .Answer("{}", HttpStatusCode.Accepted, ("Location", "https://evil.example/v1.0/x"));

        var error = await Assert.ThrowsAsync<ConflictException>(() => Graph().SetAutoExtendAsync(Read(), autoExtend: false, new RequestTicket(Guid.NewGuid()), Token));
        await Graph().SetAutoExtendAsync(Read(), autoExtend: false, new RequestTicket(Guid.NewGuid()), Token);

        Assert.Equal("DelegatedAdminOperationFailed", error.ErrorId);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Assignments_are_made_changed_and_taken()
    {
        const string Assignment = """{"@odata.etag":"W/\"a\"","id":"a-1","status":"pending","accessContainer":{"accessContainerId":"869713c9-0b28-4d08-8949-ae07ae1bf528","accessContainerType":"securityGroup"},"accessDetails":{"unifiedRoles":[{"roleDefinitionId":"88d8e3e3-8f55-4a1e-953a-9b9898b8876b"}]}}""";
        service.Answer(Assignment, HttpStatusCode.Created).Answer(Page(Assignment)).Answer("", HttpStatusCode.NoContent).Answer("", HttpStatusCode.NoContent);
        using var client = service.GraphClient();
        var assignments = client.DelegatedAdminAssignments!;
        var group = new Guid("869713c9-0b28-4d08-8949-ae07ae1bf528");

        var made = await assignments.AddAsync(Id, group, [Reader], new RequestTicket(Guid.NewGuid()), Token);
        Assert.Equal(made.AssignmentId, Assert.Single(await assignments.ListAsync(Id, Token)).AssignmentId);
        await assignments.SetAsync(made, [Reader], new RequestTicket(Guid.NewGuid()), Token);
        await assignments.RemoveAsync(made, new RequestTicket(Guid.NewGuid()), Token);

        Assert.Equal(("a-1", "pending", group, "Directory Readers"), (made.AssignmentId, made.Status, made.GroupId, made.Roles[0]));
        Assert.Equal(
            """{"accessContainer":{"accessContainerId":"869713c9-0b28-4d08-8949-ae07ae1bf528","accessContainerType":"securityGroup"},"accessDetails":{"unifiedRoles":[{"roleDefinitionId":"88d8e3e3-8f55-4a1e-953a-9b9898b8876b"}]}}""",
            service.Requests[0].Body);
        Assert.Equal([$"POST {Path}/{Id}/accessAssignments", $"GET {Path}/{Id}/accessAssignments", $"PATCH {Path}/{Id}/accessAssignments/a-1", $"DELETE {Path}/{Id}/accessAssignments/a-1"], Asked());
        Assert.All(service.Requests.Skip(2), request => Assert.Equal("W/\"a\"", request.Headers["If-Match"]));
    }

    [Fact]
    public async Task Groups_are_found_by_their_name_as_it_is()
    {
        service.Answer(Page($$"""{"id":"{{Pages.Id(3)}}","displayName":"O'Neill's"}"""));
        using var client = service.GraphClient();

        Assert.Equal("O'Neill's", Assert.Single(await client.SecurityGroups!.FindAsync("O'Neill's", Token)).Name);
        Assert.StartsWith("/v1.0/groups?$filter=displayName%20eq%20'O''Neill''s'%20and%20securityEnabled%20eq%20true&", service.Requests[0].Path, StringComparison.Ordinal);
    }
}
