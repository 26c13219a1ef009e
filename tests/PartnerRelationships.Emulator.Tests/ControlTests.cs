using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests;

/// <summary>The emulator's own addresses.</summary>
public sealed class ControlTests
{
    [Fact]
    public async Task Requests_are_counted_by_operation_and_status()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var ids = (await emulator.GetAsync("v1/customers?size=2")).Items.Select(customer => customer["id"]).ToList();
        foreach (var id in ids) await emulator.GetAsync($"v1/customers/{id}");
        await emulator.GetAsync($"v1//customers/{Guid.NewGuid()}/");
        await emulator.SendAsync("HEAD", "v1/domains/contoso.onmicrosoft.com");
        await emulator.GetAsync("v1/countryvalidationrules/hu");
        await emulator.GetAsync("v1/countryvalidationrules/us");

        var report = await emulator.RequestsAsync();

        Assert.Equal(
            [
                "GET /v1/countryvalidationrules/{country} 200 2",
                "GET /v1/customers 200 1",
                "GET /v1/customers/{id} 200 2",
                "GET /v1/customers/{id} 404 1",
                "HEAD /v1/domains/{domain} 404 1",
            ],
            report["operations"]!.AsArray().Select(row => $"{row!["operation"]} {row["status"]} {row["count"]}"));
        Assert.Equal((7, 1, 0), ((int)report["total"]!, (int)report["maxInFlight"]!, report["writes"]!.AsArray().Count));
    }

    [Fact]
    public async Task Changes_are_listed_one_by_one_and_a_repeat_is_no_second_change()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "40", "--partner-type", "DirectBill");
        var customer = await RemovableAsync(emulator);
        var id = Guid.NewGuid().ToString();
        await ForgetAsync(emulator);

        await emulator.RemoveAsync(customer, ("MS-RequestId", id));
        await emulator.RemoveAsync(customer, ("MS-RequestId", id));
        await emulator.RemoveAsync(customer, ("MS-RequestId", Guid.NewGuid().ToString()));

        var writes = (await emulator.RequestsAsync())["writes"]!.AsArray();
        Assert.Equal([(200, true), (200, false), (400, false)], writes.Select(write => ((int)write!["status"]!, (bool)write["carriedOut"]!)));
        Assert.Equal(("PATCH", $"/v1/customers/{customer}", id), ((string)writes[0]!["method"]!, (string)writes[0]!["path"]!, (string)writes[0]!["requestId"]!));
    }

    [Fact]
    public async Task The_book_starts_again_when_it_is_deleted()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        await emulator.GetAsync("v1/customers");

        await ForgetAsync(emulator);

        Assert.Equal(0, (int)(await emulator.RequestsAsync())["total"]!);
    }

    [Fact]
    public async Task No_token_is_ever_in_the_book()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--token", "s3cret");
        emulator.Http.DefaultRequestHeaders.Authorization = new("Bearer", "s3cret");
        await emulator.RemoveAsync(Guid.NewGuid().ToString());
        emulator.Http.DefaultRequestHeaders.Authorization = new("Bearer", "0ther");
        await emulator.RemoveAsync(Guid.NewGuid().ToString());

        var all = (await emulator.RequestsAsync()).ToJsonString() + (await emulator.GetAsync("emulator/faults")).Text;

        Assert.DoesNotContain("s3cret", all, StringComparison.Ordinal);
        Assert.DoesNotContain("0ther", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_change_leaves_out_stays_as_it_is()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "503=0.25", "--fault-seed", "4", "--jitter-ms", "1", "--rate-limit", "6000/min");

        var first = await emulator.SendAsync("PUT", "emulator/faults", """{"latencyMs":1,"bom":false}""");
        var second = await emulator.SendAsync("PUT", "emulator/faults", """{"faults":{"hang":0.5},"customerRateLimitPerMinute":7}""");

        Assert.Equal(Settings("""{"503":0.25}""", customerLimit: 0), first.Json.ToJsonString());
        Assert.Equal(Settings("""{"hang":0.5}""", customerLimit: 7), second.Json.ToJsonString());
        Assert.Equal(second.Text, (await emulator.GetAsync("emulator/faults")).Text);
    }

    [Theory]
    [InlineData("", "JSON object of faults, seed, latencyMs")]
    [InlineData("null", "JSON object")]
    [InlineData("[]", "JSON object")]
    [InlineData("{", "JSON object")]
    [InlineData("503=0.5", "JSON object")]
    [InlineData("""{"fault":{"503":0.5}}""", "JSON object of faults")]
    [InlineData("""{"faults":{"503":"often"}}""", "JSON object")]
    [InlineData("""{"faults":["503"]}""", "JSON object")]
    [InlineData("""{"latencyMs":1.5}""", "JSON object")]
    [InlineData("""{"faults":{"504":0.5}}""", "The faults are 500, 503")]
    [InlineData("""{"faults":{"503":-1}}""", "from 0 to 1")]
    [InlineData("""{"faults":{"reset":0.9,"hang":0.9}}""", "add up to more than 1")]
    [InlineData("""{"faults":{"reset":0.1,"RESET":0.2}}""", "twice")]
    [InlineData("""{"latencyMs":-1}""", "negative")]
    [InlineData("""{"faults":{"503":1},"rateLimitPerMinute":-1}""", "negative")]
    public async Task A_bad_change_is_explained_and_changes_nothing(string body, string hint)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "bom=0.5");
        var before = (await emulator.GetAsync("emulator/faults")).Text;

        var reply = await emulator.SendAsync("PUT", "emulator/faults", body);

        Assert.Equal(400, reply.Status);
        Assert.Contains(hint, (string)reply.Json["error"]!, StringComparison.Ordinal);
        Assert.Equal(before, (await emulator.GetAsync("emulator/faults")).Text);
    }

    [Theory]
    [InlineData("GET", "emulator")]
    [InlineData("GET", "emulator/nothing")]
    [InlineData("POST", "emulator/faults")]
    public async Task Another_address_says_which_there_are(string method, string path)
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await emulator.SendAsync(method, path);

        Assert.Equal(404, reply.Status);
        Assert.Contains("PUT /emulator/faults", (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulators_own_addresses_never_fail_on_purpose_and_are_not_counted()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "500=1", "--fault", "bom=1", "--rate-limit", "1/min");

        for (var attempt = 0; attempt < 5; attempt++)
        {
            var reply = await emulator.GetAsync("emulator/requests");
            Assert.Equal((200, false, 0), (reply.Status, reply.HasBom, (int)reply.Json["total"]!));
        }
    }

    private static async Task ForgetAsync(Wire.Emulator emulator) => Assert.Equal(204, (await emulator.SendAsync("DELETE", "emulator/requests")).Status);

    private static async Task<string> RemovableAsync(Wire.Emulator emulator)
    {
        foreach (var customer in (await emulator.GetAsync("v1/customers")).Items)
        {
            var subscriptions = await emulator.GetAsync($"v1/customers/{customer["id"]}/subscriptions");
            var entitlements = await emulator.GetAsync($"v1/customers/{customer["id"]}/entitlements");
            if (subscriptions.Items.All(one => (string)one["status"]! != "active") && entitlements.Items.Count == 0) return (string)customer["id"]!;
        }

        throw new InvalidOperationException("The seed has no customer that can be removed.");
    }

    private static string Settings(string faults, int customerLimit) => JsonNode.Parse(
        $$"""{"faults":{{faults}},"seed":4,"latencyMs":1,"jitterMs":1,"bom":false,"rateLimitPerMinute":6000,"customerRateLimitPerMinute":{{customerLimit}}}""")!.ToJsonString();
}
