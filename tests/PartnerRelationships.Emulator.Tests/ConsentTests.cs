using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests;

/// <summary>The pages that invitation links lead to, as they are on the wire; what people see of them is tried in a browser elsewhere.</summary>
public sealed class ConsentTests
{
    private static readonly (string Name, string Value)[] Yes =
        [("decision", "accept"), ("tenant", "new"), ("companyName", "Kék Tó Kft."), ("culture", "hu-HU"), ("role", "globalAdmin"), ("agreement", "yes"), ("showing", "1")];

    [Theory]
    [InlineData("own", "http://127.0.0.1:")]
    [InlineData("microsoft", "https://admin.microsoft.com/")]
    public async Task Where_invitation_links_lead_is_a_switch(string links, string start)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--links", links);

        Assert.StartsWith(start, await LinkAsync(emulator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_leads_to_the_address_under_which_the_emulator_was_asked()
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await emulator.GetAsync("v1/customers/relationshiprequests", ("Host", $"localhost:{emulator.Address.Port}"));

        Assert.StartsWith($"http://localhost:{emulator.Address.Port}/Adminportal/Home?", (string)reply.Json["url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_asks_for_no_token_and_lets_no_other_site_in()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--token", "secret");
        emulator.Http.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        var link = await PageAsync(emulator);
        emulator.Http.DefaultRequestHeaders.Authorization = null;

        var page = await emulator.GetAsync(link.Replace("Adminportal/Home", "AdminPortal/home", StringComparison.Ordinal));
        var head = await emulator.SendAsync("HEAD", link);

        Assert.Equal((200, "text/html; charset=utf-8", "DENY", "nosniff", "no-store"), (page.Status, page.Header("Content-Type"), page.Header("X-Frame-Options"), page.Header("X-Content-Type-Options"), page.Header("Cache-Control")));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((200, 0), (head.Status, head.Bytes.Length));
    }

    [Fact]
    public async Task Sending_the_form_twice_is_one_consent_and_both_times_leads_to_its_result()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var page = await PageAsync(emulator);

        var first = await PostAsync(emulator, page, Yes);
        var second = await PostAsync(emulator, page, Yes);

        Assert.Equal((303, 303, first.Header("Location")), (first.Status, second.Status, second.Header("Location")));
        var result = await emulator.GetAsync(first.Header("Location"));
        Assert.Equal(200, result.Status);
        Assert.Contains("Kék Tó Kft.", result.Text, StringComparison.Ordinal);
        var writes = (await emulator.RequestsAsync())["writes"]!.AsArray();
        Assert.Equal([true, false], writes.Select(write => (bool)write!["carriedOut"]!));
        Assert.All(writes, write => Assert.Equal("/Adminportal/Home", (string)write!["path"]!));
    }

    [Fact]
    public async Task Declining_changes_nothing()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var before = (await emulator.GetAsync("v1/customers")).Items.Count;

        var reply = await PostAsync(emulator, await PageAsync(emulator), With("decision", "decline"));

        Assert.Equal(303, reply.Status);
        Assert.Contains("declined", (await emulator.GetAsync(reply.Header("Location"))).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await emulator.GetAsync("v1/customers")).Items.Count);
    }

    [Theory]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task A_form_that_another_site_sends_is_refused(string header, string value)
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await PostAsync(emulator, await PageAsync(emulator), Yes, (header, value));

        Assert.Equal(403, reply.Status);
        Assert.Contains("another site", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await emulator.GetAsync("v1/customers")).Items, customer => (string)customer["companyProfile"]!["companyName"]! == "Kék Tó Kft.");
    }

    [Theory]
    [InlineData("decision", "perhaps", 400, "contains no decision")]
    [InlineData("agreement", "", 400, "Microsoft Customer Agreement")]
    [InlineData("role", "user", 403, "Only a Global administrator")]
    [InlineData("role", "<b>", 403, "Only a Global administrator")]
    [InlineData("culture", "ja-JP", 400, "own region only (EU and EFTA)")]
    [InlineData("companyName", " ", 400, "name is missing")]
    [InlineData("tenant", "existing", 400, "name is missing")]
    public async Task What_cannot_be_accepted_is_said_with_its_status(string field, string value, int status, string words)
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await PostAsync(emulator, await PageAsync(emulator), With(field, value));

        Assert.Equal(status, reply.Status);
        Assert.Contains(words, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_sent_becomes_markup()
    {
        const string Evil = """<script>alert("x")</script>'><img src=x onerror=alert(1)>""";
        await using var emulator = await Wire.Emulator.StartAsync();
        var page = await PageAsync(emulator);
        (string Name, string Value)[] everywhere = [.. Yes.Where(field => field.Name is "decision" or "tenant"), .. new[] { "companyName", "domain", "email", "culture", "role", "existingDomain", "showing" }.Select(name => (name, Evil))];

        var refused = await PostAsync(emulator, page, everywhere);
        var accepted = await emulator.GetAsync((await PostAsync(emulator, page, With("companyName", Evil))).Header("Location"));
        var altered = await emulator.GetAsync(page.Replace("msppId=", "msppId=" + Uri.EscapeDataString(Evil), StringComparison.Ordinal));

        Assert.All([refused, accepted, altered], reply =>
        {
            Assert.DoesNotContain("<script", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", reply.Text, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", reply.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_form_is_limited_and_other_methods_and_addresses_are_refused()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var page = await PageAsync(emulator);

        Assert.Equal(413, (await PostAsync(emulator, page, With("companyName", new string('x', 20_000)))).Status);
        Assert.Equal(415, (await emulator.SendAsync("POST", page, "{}")).Status);
        var put = await emulator.SendAsync("PUT", page);
        Assert.Equal((405, "GET, HEAD, POST"), (put.Status, put.Header("Allow")));
        Assert.Equal(404, (await emulator.GetAsync("Adminportal/Elsewhere")).Status);
        Assert.Equal(404, (await emulator.GetAsync("Adminportal/Home/accepted?customer=6fff47dc-5f67-41b5-b48b-9d4c6de48eab")).Status);
        Assert.Equal(400, (await emulator.GetAsync("Adminportal/Home/accepted?customer=..%2F..%2Fv1")).Status);
    }

    [Fact]
    public async Task Pages_are_logged_and_neither_limited_nor_made_to_fail()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var page = await PageAsync(emulator);
        await emulator.FaultAsync("""{"faults":{"503":1},"rateLimitPerMinute":1}""");

        foreach (var _ in Enumerable.Range(0, 3)) Assert.Equal(200, (await emulator.GetAsync(page)).Status);

        Assert.Equal(3, await emulator.CountAsync("GET /Adminportal/Home", 200));
    }

    private static async Task<string> LinkAsync(Wire.Emulator emulator) => (string)(await emulator.GetAsync("v1/customers/relationshiprequests")).Json["url"]!;

    /// <summary>The page of this emulator's link, as a browser asks for it: without the fragment.</summary>
    private static async Task<string> PageAsync(Wire.Emulator emulator) => new Uri(await LinkAsync(emulator)).PathAndQuery;

    private static (string Name, string Value)[] With(string field, string value) => [.. Yes.Select(pair => pair.Name == field ? (field, value) : pair)];

    private static async Task<Reply> PostAsync(Wire.Emulator emulator, string page, (string Name, string Value)[] fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = emulator.Address };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }
}
