using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class ServiceTests
{
    [Theory]
    [InlineData("v1/nothing")]
    [InlineData("customers")]
    [InlineData("v1//v1/customers")]
    [InlineData("")]
    public async Task An_unknown_route_is_answered_by_the_gateway(string path)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.GetAsync(path);

        Assert.Equal((404, 404), (reply.Status, (int)reply.Body["statusCode"]!));
        Assert.NotNull(reply.Body["message"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_registration_for_what_is_no_event_is_refused(string name)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.PostAsync("webhooks/v1/registration", $$"""{"WebhookUrl":"https://hooks.example/","WebhookEvents":[{{name}}]}""");

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task Nobody_comes_in_without_a_token()
    {
        using var sandbox = SandboxClient.Open();
        using var http = new HttpClient(sandbox.Server.CreateHandler()) { BaseAddress = sandbox.Server.BaseAddress };

        using var response = await http.GetAsync(new Uri("v1/customers", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Ids_are_echoed()
    {
        using var sandbox = SandboxClient.Open();
        var (request, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());

        var reply = await sandbox.GetAsync("v1/profiles/organization", ("MS-RequestId", request), ("MS-CorrelationId", correlation));

        Assert.Equal(request, reply.Message.Headers.GetValues("MS-RequestId").Single());
        Assert.Equal(correlation, reply.Message.Headers.GetValues("MS-CorrelationId").Single());
        Assert.Matches(new Regex(@"\A[A-Za-z0-9+/]{16}\.0\z"), reply.Message.Headers.GetValues("MS-CV").Single());
        Assert.Single(reply.Message.Headers.GetValues("MS-ServerId"));
        Assert.Equal("application/json; charset=utf-8", reply.Message.Content.Headers.ContentType!.ToString());
        Assert.Equal(sandbox.Server.PartnerTenantId.ToString(), (string)reply.Body["tenantId"]!);
    }

    [Fact]
    public async Task Requests_that_wait_for_their_turn_keep_no_thread()
    {
        using var sandbox = SandboxClient.Open();
        using var atWork = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var customer = (string)(await sandbox.ListAsync())[0]["id"]!;
        sandbox.Clock.Looked = () => { atWork.Set(); mayEnd.Wait(); };
        var first = sandbox.GetAsync($"v1/customers/{customer}/subscriptions");
        atWork.Wait(TestContext.Current.CancellationToken);
        var (others, behindThem) = await Task.Factory.StartNew(
            () => (Enumerable.Range(0, 300).Select(_ => sandbox.GetAsync("v1/profiles/mpn")).ToList(), Task.Run(() => { })),
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        try
        {
            await behindThem.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }
        finally
        {
            sandbox.Clock.Looked = null;
            mayEnd.Set();
        }

        Assert.All(await Task.WhenAll(others.Prepend(first)), reply => Assert.Equal(200, reply.Status));
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);
        var id = ("MS-RequestId", Guid.NewGuid().ToString());

        var first = await sandbox.RemoveAsync(customer.Id, id);
        var second = await sandbox.RemoveAsync(customer.Id, id);

        Assert.Equal((200, first.Text), (second.Status, second.Text));
        Assert.Equal(400, (await sandbox.RemoveAsync(customer.Id)).Status);
    }

    [Fact]
    public async Task A_repeated_creation_creates_once()
    {
        using var sandbox = SandboxClient.Open();
        var body = new { link = await sandbox.LinkAsync(), companyName = "Egy Kft." };
        var id = ("MS-RequestId", Guid.NewGuid().ToString());

        Assert.Equal((await sandbox.PostAsync("sandbox/consents", body, id)).Text, (await sandbox.PostAsync("sandbox/consents", body, id)).Text);
        Assert.Equal(31, (await sandbox.ListAsync()).Count);
    }

    [Fact]
    public async Task Zeros_are_no_request_id()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);
        var id = ("MS-RequestId", Guid.Empty.ToString());
        await sandbox.RemoveAsync(customer.Id, id);

        Assert.Equal(3000, (await sandbox.RemoveAsync(customer.Id, id)).Code);
    }

    [Theory]
    [InlineData(PartnerType.IndirectReseller, "IsIndirectResellerOf", "IsIndirectCloudSolutionProviderOf")]
    [InlineData(PartnerType.IndirectProvider, "IsIndirectCloudSolutionProviderOf", "IsIndirectResellerOf")]
    public async Task Each_kind_of_partner_sees_its_own_other_side(PartnerType type, string own, string foreign)
    {
        using var sandbox = SandboxClient.Of(type);

        var partners = (await sandbox.GetAsync($"v1/relationships?relationship_type={own}")).Items;
        var refused = await sandbox.GetAsync($"v1/relationships?relationship_type={foreign}");

        Assert.InRange(partners.Count, 3, 5);
        Assert.All(partners, p => Assert.Equal("Active", (string)p["state"]!));
        Assert.Equal((403, 1002, "Authorization Failed"), (refused.Status, refused.Code, refused.Description));
    }

    [Fact]
    public async Task A_direct_partner_has_no_other_side()
    {
        using var sandbox = SandboxClient.Of(PartnerType.DirectBill);
        var customer = (string)(await sandbox.ListAsync())[0]["id"]!;

        Assert.Equal(1002, (await sandbox.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Code);
        Assert.Equal(1002, (await sandbox.GetAsync($"v1/customers/{customer}/relationships")).Code);
    }

    [Fact]
    public async Task Partners_are_filtered_by_name()
    {
        using var sandbox = SandboxClient.Open();

        var found = await sandbox.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf&filter=" + Uri.EscapeDataString("""{"Field":"Name","Value":"FELHŐ","Operator":"substring"}"""));

        Assert.Equal("Tiszavirág Felhő Disztribúció Zrt.", (string)found.Items.Single()["name"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_requests_at_once_are_all_answered(bool inFile)
    {
        using var file = new TemporaryFile();
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 60, Path = inFile ? file.Path : null });
        var link = await sandbox.LinkAsync();

        var work = new List<Task<Reply>>();
        for (var i = 0; i < 40; i++)
        {
            work.Add(sandbox.GetAsync("v1/customers?size=20"));
            work.Add(ConsentTests.AcceptAsync(sandbox, link, $"Sok {i} Kft."));
        }
        var replies = await Task.WhenAll(work);

        Assert.All(replies, r => Assert.Equal(200, r.Status));
        Assert.Equal(100, (await sandbox.ListAsync()).Select(c => (string)c["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task A_cancelled_request_is_not_answered()
    {
        using var sandbox = SandboxClient.Open();
        using var service = new HttpMessageInvoker(sandbox.Server.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Server.BaseAddress, "v1/customers"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.SendAsync(request, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_closed_client_leaves_the_server_open_and_a_closed_server_says_so()
    {
        var sandbox = SandboxClient.Open();
        sandbox.Server.CreateHandler().Dispose();
        Assert.Equal(200, (await sandbox.GetAsync("v1/customers")).Status);
        sandbox.Server.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sandbox.GetAsync("v1/customers"));
    }
}
