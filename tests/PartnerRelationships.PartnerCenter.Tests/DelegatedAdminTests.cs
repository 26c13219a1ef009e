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

public sealed partial class DelegatedAdminTests : IDisposable
{
    private const string Path = "/v1.0/tenantRelationships/delegatedAdminRelationships", Id = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";
    private static readonly Guid Reader = new("88d8e3e3-8f55-4a1e-953a-9b9898b8876b");
    private static readonly DelegatedAdminRequest Wanted = new("Kék Tó", TimeSpan.FromDays(730), [Reader], CustomerId: null, AutoExtend: true);
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_created_locked_and_read_back()
    {
        service.Answer(Relationship("created"), HttpStatusCode.Created).Answer(Lock, HttpStatusCode.Created).Answer(Relationship("approvalPending"));

        var relationship = await Graph().RequestAsync(Wanted, Token);

        Assert.Equal(("approvalPending", "Kék Tó", "P730D", "P180D"), (relationship.Status, relationship.DisplayName, relationship.Duration, relationship.AutoExtendDuration));
        Assert.Equal([Reader.ToString()], relationship.RoleIds);
        Assert.Null(relationship.ActivatedOn);
        Assert.Equal(
            """{"displayName":"Kék Tó","duration":"P730D","accessDetails":{"unifiedRoles":[{"roleDefinitionId":"88d8e3e3-8f55-4a1e-953a-9b9898b8876b"}]},"autoExtendDuration":"P180D"}""",
            service.Requests[0].Body);
        Assert.Equal([$"POST {Path}", $"POST {Path}/{Id}/requests", $"GET {Path}/{Id}"], Asked());
        Assert.Equal("""{"action":"lockForApproval"}""", service.Requests[1].Body);
        Assert.DoesNotContain(service.Requests[0].Headers.Keys, name => name.StartsWith("MS-", StringComparison.Ordinal));
        Assert.NotEmpty(service.Requests[0].Headers["client-request-id"]);
    }

    [Fact]
    public async Task Graph_is_given_time_until_the_relationship_is_there_and_locked()
    {
        service.Answer(Relationship("unknownFutureValue"), HttpStatusCode.Created).Answer(Relationship("created"))
            .Answer(Lock, HttpStatusCode.Created).Answer(Relationship("created")).Answer(Relationship("created")).Answer(Relationship("approvalPending"));

        Assert.Equal("approvalPending", (await Graph().RequestAsync(Wanted, Token)).Status);
    }

    [Fact]
    public async Task A_creation_whose_answer_is_lost_is_looked_up_and_not_repeated()
    {
        service.Fail(new HttpRequestException("reset")).Answer(Page(Relationship("created"))).Answer(Lock, HttpStatusCode.Created).Answer(Relationship("approvalPending"));

        Assert.Equal(Id, (await Graph().RequestAsync(Wanted, Token)).RelationshipId);

        Assert.Single(service.Requests, request => request is { Method: "POST", Path: Path });
        Assert.Equal(Path + "?$filter=status%20eq%20'created'&$top=300", service.Requests[1].Path);
    }

    [Fact]
    public async Task A_creation_that_did_not_arrive_is_sent_again()
    {
        service.Answer("", HttpStatusCode.BadGateway).Answer(Page()).Answer(Relationship("created"), HttpStatusCode.Created)
            .Answer(Lock, HttpStatusCode.Created).Answer(Relationship("approvalPending"));

        Assert.Equal(Id, (await Graph().RequestAsync(Wanted, Token)).RelationshipId);
        Assert.Equal(2, service.Requests.Count(request => request is { Method: "POST", Path: Path }));
    }

    [Fact]
    public async Task What_the_list_did_not_show_yet_is_found_when_its_name_turns_out_to_be_taken()
    {
        service.Fail(new IOException("broken")).Answer(Page()).Answer(Fault("conflict"), HttpStatusCode.Conflict).Answer(Page(Relationship("created")))
            .Answer(Lock, HttpStatusCode.Created).Answer(Relationship("approvalPending"));

        Assert.Equal(Id, (await Graph().RequestAsync(Wanted, Token)).RelationshipId);
    }

    [Fact]
    public async Task A_lock_whose_answer_is_lost_is_not_repeated_when_it_took_effect()
    {
        service.Answer(Relationship("created"), HttpStatusCode.Created).Answer("{\"id\":", HttpStatusCode.ServiceUnavailable).Answer(Relationship("approvalPending"));

        Assert.Equal("approvalPending", (await Graph().RequestAsync(Wanted, Token)).Status);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task A_name_that_is_taken_from_the_start_is_an_error()
    {
        service.Answer(Fault("conflict"), HttpStatusCode.Conflict);

        var error = await Assert.ThrowsAsync<ConflictException>(() => Graph().RequestAsync(Wanted, Token));

        Assert.Equal(("DelegatedAdminNameTaken", "conflict"), (error.ErrorId, error.Fault!.Code));
        Assert.Contains("Graph's own words", error.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "GraphPermissionMissing")]
    [InlineData(HttpStatusCode.NotFound, "DelegatedAdminNotFound")]
    [InlineData(HttpStatusCode.PreconditionFailed, "EtagStale")]
    [InlineData(HttpStatusCode.Conflict, "Conflict")]
    [InlineData(HttpStatusCode.TooManyRequests, "Throttled")]
    [InlineData(HttpStatusCode.Unauthorized, "AuthenticationFailed")]
    [InlineData(HttpStatusCode.BadRequest, "RequestRejected")]
    public async Task Graphs_refusals_are_errors_of_the_ladder(HttpStatusCode status, string errorId)
    {
        service.Answer(Fault("anything"), status, ("request-id", "r-1"));

        var error = await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => Graph().GetAsync(Id, Token));

        Assert.Equal((errorId, "r-1"), (error.ErrorId, error.Fault!.CorrelationId));
        Assert.NotNull(error.RecommendedAction);
    }

    [Theory]
    [InlineData("""{"error":"invalid_grant","message":"m"}""", "m")]
    [InlineData("""{"error":null}""", "")]
    [InlineData("<html>", "")]
    public async Task Refusals_in_other_shapes_are_still_refusals(string body, string description)
    {
        service.Answer(body, HttpStatusCode.BadRequest);

        Assert.Equal(description, (await Assert.ThrowsAsync<RemoteServiceException>(() => Graph().GetAsync(Id, Token))).Fault!.Description);
    }

    [Fact]
    public async Task A_termination_is_sent_once_under_the_given_id()
    {
        var id = Guid.NewGuid();
        service.Answer("", HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<RemoteServiceException>(() => Graph(patient: true).MoveAsync(Id, DelegatedAdminAction.Terminate, new RequestTicket(id), Token));

        Assert.Equal(("""{"action":"terminate"}""", id.ToString()), (Assert.Single(service.Requests).Body, service.Requests[0].Headers["client-request-id"]));
    }

    [Fact]
    public async Task Lists_follow_their_links_but_not_to_another_host()
    {
        service.Answer(Page(Relationship("active"), next: $"https://graph.example{Path}?$skiptoken=a%20b"))
            .Answer(Page(Relationship("terminated"), next: "https://evil.example/v1.0/next"));
        var sink = new Sink();

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => Graph().ListAsync(new() { CustomerId = Pages.Id(1) }, sink, Token));

        Assert.Contains("another host", error.Message, StringComparison.Ordinal);
        Assert.Equal(["active", "terminated"], sink.Items.Select(item => item.Status));
        Assert.Equal([$"GET {Path}?$filter=customer/tenantId%20eq%20'{Pages.Id(1)}'&$top=300", $"GET {Path}?$skiptoken=a%20b"], Asked());
    }

    [Fact]
    public async Task Graph_itself_chooses_by_status_and_customer()
    {
        service.Answer(Page());

        await Graph().ListAsync(new() { CustomerId = Pages.Id(1), Status = "o'ne" }, new Sink(), Token);

        Assert.Equal($"{Path}?$filter=status%20eq%20'o''ne'%20and%20customer/tenantId%20eq%20'{Pages.Id(1)}'&$top=300", service.Requests[0].Path);
    }

    [Fact]
    public async Task What_a_provider_made_for_its_reseller_says_so_and_roles_have_names()
    {
        service.Answer(Relationship("approvalPending").Replace("\"newMember\"", $"\"indirectProviderTenantId\":\"{Pages.Id(2)}\",\"isPartnerConsentPending\":true,\"newMember\""));

        var relationship = await Graph().GetAsync(Id, Token);

        Assert.Equal((Pages.Id(2), true, "W/\"x\""), (relationship.ProviderTenantId, relationship.IsPartnerConsentPending, relationship.ETag));
        Assert.Equal(["Directory Readers"], relationship.Roles);
    }

    [Fact]
    public async Task A_list_that_goes_in_circles_ends()
    {
        service.Answer(Page(Relationship("active"), next: $"https://graph.example{Path}?$top=300"));

        Assert.Equal("PagingStuck", (await Assert.ThrowsAsync<MalformedAnswerException>(() => Graph().ListAsync(DelegatedAdminQuery.All, new Sink(), Token))).ErrorId);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":[{"displayName":"without an id"}]}""")]
    [InlineData("""{"value":[{"id":"a","customer":{"tenantId":"no id"}}]}""")]
    [InlineData("""{"value":[{"id":"a","createdDateTime":"yesterday"}]}""")]
    [InlineData("[]")]
    public async Task Answers_that_are_no_list_are_said_to_be_none(string body)
    {
        service.Answer(body);

        await Assert.ThrowsAsync<MalformedAnswerException>(() => Graph().ListAsync(DelegatedAdminQuery.All, new Sink(), Token));
    }

    [Fact]
    public async Task An_id_cannot_lead_elsewhere()
    {
        service.Answer(Fault("notFound"), HttpStatusCode.NotFound);

        await Assert.ThrowsAsync<NotFoundException>(() => Graph().GetAsync("../../users?x#y", Token));

        Assert.Equal($"{Path}/..%2F..%2Fusers%3Fx%23y", service.Requests[0].Path);
    }

    [Fact]
    public void Without_a_token_for_Graph_there_is_no_way_to_it()
    {
        using var client = service.Client();

        Assert.Null(client.DelegatedAdmin);
        Assert.Null(client.GraphMail(SignInKind.ApplicationAndUser));
    }

    private static DelegatedAdminRelationship Read() => new() { RelationshipId = Id, ETag = "W/\"x\"" };

    private static string Operation(string status) => $$"""{"id":"o-1","operationType":"delegatedAdminAccessAssignmentUpdate","status":"{{status}}","data":"{}"}""";

    private const string Lock = """{"id":"r","action":"lockForApproval","status":"created"}""";

    private static string Relationship(string status) => $$$"""
        {"@odata.type":"#microsoft.graph.delegatedAdminRelationship","@odata.etag":"W/\"x\"","id":"{{{Id}}}","displayName":"Kék Tó","duration":"P730D","customer":null,
         "accessDetails":{"unifiedRoles":[{"roleDefinitionId":"{{{Reader}}}"}]},"status":"{{{status}}}","autoExtendDuration":"P180D",
         "createdDateTime":"2022-02-10T11:24:42.3148266Z","activatedDateTime":"","endDateTime":null,"newMember":{"a":[1]}}
        """;

    private static string Page(string? item = null, string? next = null) =>
        $$"""{"@odata.context":"c",{{(next is null ? "" : $"\"@odata.nextLink\":\"{next}\",")}}"value":[{{item}}]}""";

    private static string Fault(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"Graph's own words","innerError":{"request-id":"r"} } }""";

    private IDelegatedAdminRelationships Graph(bool patient = false) => service.GraphClient(patient).DelegatedAdmin!;

    private IEnumerable<string> Asked() => service.Requests.Select(request => $"{request.Method} {request.Path}");

    private sealed class Sink : IResultSink<DelegatedAdminRelationship>
    {
        public List<DelegatedAdminRelationship> Items { get; } = [];

        public void Write(DelegatedAdminRelationship item) => Items.Add(item);
    }
}
