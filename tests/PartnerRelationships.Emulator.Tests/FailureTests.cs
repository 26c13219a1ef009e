using System;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests;

/// <summary>Each kind of fault that takes an answer's place, as it looks on the wire and in the emulator's own book.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("500", 500)]
    [InlineData("503", 503)]
    [InlineData("429", 429)]
    public async Task The_gateway_speaks_for_the_service(string kind, int status)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", kind + "=1");
        var id = Guid.NewGuid().ToString();

        var reply = await emulator.GetAsync("v1/customers", ("MS-RequestId", id), ("MS-CorrelationId", id));

        Assert.Equal((status, status), (reply.Status, (int)reply.Json["statusCode"]!));
        Assert.NotEmpty((string)reply.Json["message"]!);
        Assert.Equal((id, id), (reply.Header("MS-RequestId"), reply.Header("MS-CorrelationId")));
        Assert.Equal(status == 429 ? ["1"] : [], reply.Headers["Retry-After"]);
        await AssertBookedAsync(emulator, kind, status);
    }

    [Theory]
    [InlineData("busy", 503, "2")]
    [InlineData("busy-forever", 503, "999999999999")]
    [InlineData("mfa", 401, null)]
    [InlineData("html", 200, null)]
    [InlineData("blank", 200, null)]
    public async Task Troubles_look_as_they_did_when_they_misled_somebody(string kind, int status, string? wait)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", kind + "=1", "--bom", "off");

        var reply = await emulator.GetAsync("v1/customers");

        Assert.Equal((status, wait), (reply.Status, reply.Headers["Retry-After"].SingleOrDefault()));
        Assert.Equal(kind == "html", reply.Text.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal));
        Assert.Equal(kind == "blank", reply.Bytes.Length == 0);
        Assert.Equal(kind == "mfa", reply.Text.Contains("900421", StringComparison.Ordinal));
        await AssertBookedAsync(emulator, kind, status);
    }

    [Fact]
    public async Task Seventy_megabytes_say_so_beforehand()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "huge=1");

        using var reply = await emulator.Http.GetAsync("v1/customers", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.InRange(reply.Content.Headers.ContentLength!.Value, 70 * 1024 * 1024, 71 * 1024 * 1024);
    }

    [Fact]
    public async Task A_refusal_without_a_body()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "empty403=1");

        var reply = await emulator.GetAsync("v1/customers");

        Assert.Equal((403, 0, "0"), (reply.Status, reply.Bytes.Length, reply.Header("Content-Length")));
        await AssertBookedAsync(emulator, "empty403", 403);
    }

    [Fact]
    public async Task An_expired_token_is_refused_in_the_services_shape()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "expired-token=1");

        var reply = await emulator.GetAsync("v1/customers");

        Assert.Equal((401, 400), (reply.Status, (int)reply.Json["code"]!));
        Assert.StartsWith("OAuth", reply.Header("WWW-Authenticate"), StringComparison.Ordinal);
        await AssertBookedAsync(emulator, "expired-token", 401);
    }

    [Fact]
    public async Task A_later_page_is_missing_once()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "page404=1");
        var first = await emulator.GetAsync("v1/customers?size=20");
        var token = ("MS-ContinuationToken", (string)first.Next!["headers"]![0]!["value"]!);

        var missing = await emulator.GetAsync("v1/customers?seekOperation=Next", token);
        var found = await emulator.GetAsync("v1/customers?seekOperation=Next", token);

        Assert.Equal((200, 404, "Resource not found", 200), (first.Status, missing.Status, (string)missing.Json["message"]!, found.Status));
        Assert.Equal(10, found.Items.Count);
    }

    [Fact]
    public async Task A_reset_is_a_reset()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "reset=1");

        for (var attempt = 0; attempt < 20; attempt++)
        {
            var error = await Assert.ThrowsAsync<HttpRequestException>(() => emulator.GetAsync("v1/customers"));
            Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error.GetBaseException()).SocketErrorCode);
        }

        Assert.Equal(20, await emulator.CountAsync("GET /v1/customers", 0));
    }

    [Fact]
    public async Task A_body_is_cut_with_a_length_that_agrees_or_against_it()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "truncate=1");
        var (agreed, against) = (0, 0);

        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                var reply = await emulator.GetAsync("v1/customers");
                Assert.ThrowsAny<System.Text.Json.JsonException>(() => reply.Json);
                agreed++;
            }
            catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ResponseEnded)
            {
                against++;
            }
        }

        Assert.True(agreed > 0 && against > 0, $"{agreed} agreed, {against} did not.");
        Assert.Equal(20, await emulator.CountAsync("GET /v1/customers", 200));
    }

    [Fact]
    public async Task A_hanging_request_lasts_until_the_client_leaves_and_delays_no_other()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        await emulator.FaultAsync("""{"faults":{"hang":1}}""");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var hanging = emulator.Http.GetAsync("v1/customers", patience.Token);
        while (await emulator.CountAsync("GET /v1/customers", 0) == 0) await Task.Yield();

        await emulator.FaultAsync("""{"faults":{}}""");
        Assert.Equal(200, (await emulator.GetAsync("v1/customers")).Status);

        Assert.False(hanging.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("reset")]
    [InlineData("hang")]
    [InlineData("truncate")]
    [InlineData("empty403")]
    [InlineData("expired-token")]
    [InlineData("429")]
    public async Task The_book_says_which_removals_were_carried_out_although_their_answers_were_lost(string kind)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "100", "--partner-type", "DirectBill");
        var before = (await emulator.GetAsync("v1/customers")).Items.Select(Id).ToList();
        await emulator.FaultAsync($$$"""{"faults":{"{{{kind}}}":1}}""");

        await Task.WhenAll(before.Select(id => LoseAsync(emulator, id, kind)));

        await emulator.FaultAsync("""{"faults":{}}""");
        var after = (await emulator.GetAsync("v1/customers")).Items.Select(Id);
        var writes = (await emulator.RequestsAsync())["writes"]!.AsArray();
        var carriedOut = writes.Where(write => (bool)write!["carriedOut"]!).Select(write => ((string)write!["path"]!).Split('/')[^1]);
        Assert.Equal(before.Except(after).Order(), carriedOut.Order());
        Assert.Equal(LosesAnswers(kind), carriedOut.Any());
        Assert.All(writes, write => Assert.Equal(kind, (string)write!["fault"]!));
        Assert.Equal(100, writes.Count);
    }

    private static bool LosesAnswers(string kind) => kind is "500" or "503" or "reset" or "hang" or "truncate";

    private static string Id(JsonNode customer) => (string)customer["id"]!;

    private static async Task LoseAsync(Wire.Emulator emulator, string customer, string kind)
    {
        if (kind != "hang")
        {
            try { await emulator.RemoveAsync(customer); }
            catch (HttpRequestException) { }
            return;
        }

        // It is booked before it hangs: that is when the client may go.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var hanging = emulator.Http.PatchAsync($"v1/customers/{customer}", new StringContent("""{"relationshipToPartner":"none"}"""), patience.Token);
        while ((await emulator.RequestsAsync())["writes"]!.AsArray().All(write => !((string)write!["path"]!).EndsWith(customer, StringComparison.Ordinal))) await Task.Yield();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    private static async Task AssertBookedAsync(Wire.Emulator emulator, string kind, int status)
    {
        Assert.Equal(1, await emulator.CountAsync("GET /v1/customers", status));
        Assert.Equal($$"""{"{{kind}}":1}""", (await emulator.RequestsAsync())["faults"]!.ToJsonString());
    }
}
