using System;
using System.Globalization;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>What stands around the bodies (contract §3.1, §11.11, §11.14).</summary>
public sealed class HeaderContractTests
{
    [Theory]
    [InlineData("v1/customers", 200)]
    [InlineData("v1/customers/nobody", 400)]
    [InlineData("v1/nothing", 404)]
    public async Task Ids_and_locale_are_echoed_and_the_services_own_are_added(string path, int status)
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var (request, correlation) = (Guid.NewGuid().ToString(), Guid.Empty.ToString());

        var reply = await emulator.GetAsync(path, ("MS-RequestId", request), ("MS-CorrelationId", correlation), ("X-Locale", "hu-HU"));

        Assert.Equal((status, request, correlation, "hu-HU"), (reply.Status, reply.Header("MS-RequestId"), reply.Header("MS-CorrelationId"), reply.Header("X-Locale")));
        Assert.All(["MS-CV", "MS-ServerId", "Date"], name => Assert.NotEmpty(reply.Header(name)));
        Assert.Equal("application/json; charset=utf-8", reply.Header("Content-Type"));
    }

    [Fact]
    public async Task A_request_with_only_a_token_gets_generated_ids()
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await emulator.GetAsync("v1/customers");

        Assert.All(["MS-RequestId", "MS-CorrelationId"], name => Assert.True(Guid.TryParse(reply.Header(name), out var id) && id != Guid.Empty));
        Assert.Equal("en-US", reply.Header("X-Locale"));
    }

    [Fact]
    public async Task Headers_of_any_client_do_no_harm()
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await emulator.GetAsync(
            "v1/customers",
            ("MS-Contract-Version", "v1"),
            ("MS-PartnerCenter-Application", "A program; v1 (test)"),
            ("MS-PartnerCenter-Client", "Partner Center .NET SDK"),
            ("MS-SdkVersion", "3.4.0.0"),
            ("MS-RequestId", "no guid"),
            ("ValidateMfa", "true"),
            ("If-Match", "\"*\""),
            ("Accept-Encoding", "gzip, br"));

        Assert.Equal((200, 30, "no guid"), (reply.Status, reply.Items.Count, reply.Header("MS-RequestId")));
    }

    [Theory]
    [InlineData("GET /v1/customers?size=1 HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 0\r\nMS-PartnerCenter-Application: PowerShell\r\n", "HTTP/1.1 200 OK")]
    [InlineData("GET /v1//customers?size=1 HTTP/1.1\r\nContent-Type: application/json; charset=utf-8\r\n", "HTTP/1.1 200 OK")]
    [InlineData("GET /v1/customers?filter={\"Field\":\"CompanyName\",\"Value\":\"Fri\",\"Operator\":\"StartsWith\"} HTTP/1.1\r\n", "HTTP/1.1 200 OK")]
    [InlineData("GET /v1/customers HTTP/1.0\r\n", "HTTP/1.1 200 OK")]
    [InlineData("get /v1/customers HTTP/1.1\r\n", "HTTP/1.1 404 Not Found")]
    [InlineData("PATCH /v1/customers/11111111-1111-1111-1111-111111111111 HTTP/1.1\r\nContent-Length: 0\r\n", "HTTP/1.1 400 Bad Request")]
    [InlineData("PATCH /v1/customers/11111111-1111-1111-1111-111111111111/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", "HTTP/1.1 404 Not Found", "1c\r\n{\"RelationshipToPartner\":\"No\r\n4\r\nne\"}\r\n0\r\n\r\n")]
    public async Task Bytes_as_old_clients_send_them(string head, string status, string body = "")
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(emulator.Address.Host, emulator.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();

        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{head}Host: localhost\r\nAuthorization: Bearer any\r\nConnection: close\r\n\r\n{body}"), TestContext.Current.CancellationToken);
        using var reader = new System.IO.StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(status, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_for_each_request_is_fine()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        emulator.Http.DefaultRequestHeaders.ConnectionClose = true;

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => emulator.GetAsync("v1/customers")));

        Assert.All(replies, reply => Assert.Equal((200, 30), (reply.Status, reply.Items.Count)));
    }

    [Fact]
    public async Task The_clock_is_the_real_one()
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var date = DateTimeOffset.Parse((await emulator.GetAsync("v1/customers")).Header("Date"), CultureInfo.InvariantCulture);

        Assert.InRange(date, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Theory]
    [InlineData("v1/profiles/organization")]
    [InlineData("v1/profiles/mpn")]
    [InlineData("v1/profiles/legalbusiness")]
    [InlineData("v1/countryvalidationrules/HU")]
    public async Task What_clients_ask_when_they_connect_is_there(string path)
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        Assert.Equal(200, (await emulator.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_taken_domain_is_found_and_a_free_one_is_not()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var taken = (string)(await emulator.GetAsync("v1/customers")).Items[0]["companyProfile"]!["domain"]!;

        var replies = new[] { await emulator.SendAsync("HEAD", $"v1/domains/{taken.ToUpperInvariant()}"), await emulator.SendAsync("HEAD", "v1/domains/free.onmicrosoft.com") };

        Assert.Equal([(200, 0), (404, 0)], replies.Select(reply => (reply.Status, reply.Bytes.Length)));
    }

    [Theory]
    [InlineData("Partner Center PowerShell", "true")]
    [InlineData(null, "VerifiedShippable")]
    [InlineData("Partner Center .NET SDK", "VerifiedShippable")]
    public async Task An_address_is_answered_as_its_asker_reads(string? client, string answer)
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        const string Address = """{"AddressLine1":"One Microsoft Way","AddressLine2":null,"City":"Redmond","State":"WA","PostalCode":"98052","Country":"US","Region":null}""";

        var reply = await emulator.SendAsync("POST", "v1/validations/address", Address, client is null ? [] : [("MS-PartnerCenter-Client", client)]);

        Assert.Equal(200, reply.Status);
        Assert.Equal(answer, client == "Partner Center PowerShell" ? reply.Text : (string)reply.Json["status"]!);
    }
}
