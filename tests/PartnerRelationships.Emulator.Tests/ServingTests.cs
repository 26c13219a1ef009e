using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests;

public sealed class ServingTests
{
    [Fact]
    public async Task Customers_are_listed_over_http()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "7");

        var reply = await emulator.GetAsync("v1/customers");

        Assert.Equal((200, 7, "application/json; charset=utf-8"), (reply.Status, reply.Items.Count, reply.Header("Content-Type")));
        Assert.Equal(1, await emulator.CountAsync("GET /v1/customers", 200));
    }

    [Theory]
    [InlineData("any", 200)]
    [InlineData(null, 401)]
    public async Task Any_token_will_do_but_none(string? token, int status)
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        emulator.Http.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);

        Assert.Equal(status, (await emulator.GetAsync("v1/customers")).Status);
    }

    [Theory]
    [InlineData("Bearer s3cret", 200)]
    [InlineData("bearer s3cret", 200)]
    [InlineData("Bearer S3cret", 401)]
    [InlineData("Bearer other", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Basic s3cret", 401)]
    [InlineData(null, 401)]
    public async Task A_demanded_token_is_demanded(string? authorization, int status)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--token", "s3cret");
        emulator.Http.DefaultRequestHeaders.Authorization = null;
        if (authorization is not null) emulator.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        var reply = await emulator.GetAsync("v1/customers");

        Assert.Equal(status, reply.Status);
        Assert.DoesNotContain("s3cret", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_request_for_MFA_validation_says_whether_the_sign_in_had_a_second_factor()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        Assert.False((await emulator.GetAsync("v1/profiles/organization")).Headers.Contains("isMfaCompliant"));

        emulator.Http.DefaultRequestHeaders.Add("ValidateMfa", "true");

        Assert.Equal("true", (await emulator.GetAsync("v1/profiles/organization")).Header("isMfaCompliant"));
    }

    [Fact]
    public async Task The_emulators_own_addresses_need_no_token()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--token", "s3cret");
        emulator.Http.DefaultRequestHeaders.Authorization = null;

        Assert.Equal(200, (await emulator.GetAsync("emulator/requests")).Status);
    }

    [Fact]
    public async Task Http_2_without_tls_is_spoken_where_it_was_asked_for()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--http2-urls", "http://127.0.0.1:0");
        using var http = new HttpClient { BaseAddress = emulator.Addresses[1], DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "any");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => http.GetAsync("v1/customers", TestContext.Current.CancellationToken)));

        Assert.All(replies, reply => Assert.Equal((HttpVersion.Version20, HttpStatusCode.OK), (reply.Version, reply.StatusCode)));
        Assert.Equal(200, (await emulator.GetAsync("v1/customers")).Status);
    }
}
