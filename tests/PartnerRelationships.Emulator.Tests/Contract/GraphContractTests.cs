using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>Microsoft Graph and the audit log over HTTP (contract §5.15, §6).</summary>
public sealed class GraphContractTests
{
    private const string Path = "v1.0/tenantRelationships/delegatedAdminRelationships";

    [Fact]
    public async Task The_next_page_is_where_the_client_came_from()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "40");

        var first = (await emulator.GetAsync(Path + "?$top=6")).Json;
        var next = new Uri((string)first["@odata.nextLink"]!);
        var second = (await emulator.GetAsync(next.PathAndQuery)).Json;

        Assert.Equal(emulator.Address.Authority, next.Authority);
        Assert.Equal((6, 4), (first["value"]!.AsArray().Count, second["value"]!.AsArray().Count));
        Assert.Null(second["@odata.nextLink"]);
    }

    [Fact]
    public async Task What_is_counted_and_selected_is_what_was_asked_for_on_every_page()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "40");

        var first = (await emulator.GetAsync(Path + "?$top=6&$count=true&$select=displayName,status")).Json;
        var second = (await emulator.GetAsync(new Uri((string)first["@odata.nextLink"]!).PathAndQuery)).Json;

        Assert.Equal(10, (int)first["@odata.count"]!);
        Assert.Equal(4, second["value"]!.AsArray().Count);
        Assert.All([.. first["value"]!.AsArray(), .. second["value"]!.AsArray()], item =>
            Assert.Equal(["displayName", "status"], item!.AsObject().Select(member => member.Key).Where(name => name[0] != '@')));
    }

    [Theory]
    [InlineData("$orderby=createdDateTime")]
    [InlineData("$skip=5")]
    [InlineData("$expand=accessAssignments")]
    [InlineData("$search=x")]
    [InlineData("orderby=createdDateTime")]
    [InlineData("top=1")]
    [InlineData("$select=nothing")]
    [InlineData("$count=perhaps")]
    public async Task What_would_be_ignored_is_refused_in_Graphs_shape(string option)
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await emulator.GetAsync($"{Path}?{option}");

        Assert.Equal((400, "badRequest"), (reply.Status, (string)reply.Json["error"]!["code"]!));
    }

    [Fact]
    public async Task One_relationship_and_its_requests_take_no_option_that_they_would_ignore()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "40");
        var id = (string)(await emulator.GetAsync(Path + "?$top=1")).Json["value"]![0]!["id"]!;

        Assert.Equal((200, 400, 400), ((await emulator.GetAsync($"{Path}/{id}?$select=status")).Status, (await emulator.GetAsync($"{Path}/{id}?$expand=requests")).Status, (await emulator.GetAsync($"{Path}/{id}/requests?$orderby=id")).Status));
    }

    [Fact]
    public async Task From_the_request_to_its_termination()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var tenant = (string)(await emulator.GetAsync("v1/customers?size=1")).Items[0]["id"]!;
        var created = await emulator.SendAsync("POST", Path, """
            {"displayName":"Fabrikam admin","duration":"P180D","accessDetails":{"unifiedRoles":[{"roleDefinitionId":"88d8e3e3-8f55-4a1e-953a-9b9898b8876b"}]},"autoExtendDuration":"P180D"}
            """);
        var id = (string)created.Json["id"]!;

        Assert.Equal((201, $"{emulator.Address}{Path}/{id}"), (created.Status, created.Header("Location")));
        Assert.Equal(201, (await emulator.SendAsync("POST", $"{Path}/{id}/requests", """{"action":"lockForApproval"}""", ("If-Match", (string)created.Json["@odata.etag"]!))).Status);
        Assert.Equal(200, (await emulator.SendAsync("POST", $"sandbox/delegatedadmin/{id}/approve", new JsonObject { ["tenantId"] = tenant }.ToJsonString())).Status);
        Assert.Equal(201, (await emulator.SendAsync("POST", $"{Path}/{id}/requests", """{"action":"terminate"}""", ("client-request-id", "c-1"))).Status);

        var audit = (await emulator.GetAsync("v1/auditrecords?filter=" + Uri.EscapeDataString($$"""{"Field":"CustomerId","Value":"{{tenant}}","Operator":"equals"}"""))).Items;
        Assert.Equal("granular_admin_relationship_termination_requested", (string)audit[2]["operationType"]!);
        Assert.Equal("c-1", (string)audit[2]["originalCorrelationId"]!);
        Assert.Equal(2, await emulator.CountAsync("POST /v1.0/tenantRelationships/delegatedAdminRelationships/{id}/requests", 201));
    }

    [Fact]
    public async Task A_mail_arrives_as_it_was_sent()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        using var mail = new StringContent(Convert.ToBase64String(Encoding.UTF8.GetBytes("Subject: Kék\r\n\r\nSzia")), Encoding.UTF8, "text/plain");

        using var reply = await emulator.Http.PostAsync("v1.0/me/sendMail", mail, TestContext.Current.CancellationToken);

        Assert.Equal(202, (int)reply.StatusCode);
        Assert.Equal("Subject: Kék\r\n\r\nSzia", (string)(await emulator.GetAsync("sandbox/mails")).Items.Single()["mime"]!);
    }
}
