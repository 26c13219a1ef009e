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
