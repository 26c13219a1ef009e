using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>Answers of something that is not the service, or no longer behaves like it.</summary>
public sealed class HostileAnswerTests : IDisposable
{
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.OK, "echo: Bearer " + ScriptedService.Secret)]
    [InlineData(HttpStatusCode.BadRequest, """{"code":1,"description":"no such token: very-secret-token"}""")]
    [InlineData(HttpStatusCode.Forbidden, """{"statusCode":403,"message":"Authorization: Bearer very-secret-token"}""")]
    public async Task A_token_that_is_echoed_is_not_passed_on(HttpStatusCode status, string body)
    {
        service.Answer(body, status);

        Assert.DoesNotContain(ScriptedService.Secret, (await FailureAsync()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "\u001b]0;owned\u0007\u001b[2J\r\nx")]
    [InlineData(HttpStatusCode.OK, """{"id":"\u001b[2Jx"}""")]
    [InlineData(HttpStatusCode.OK, """{"items":{"\u001b[2J":[}""")]
    [InlineData(HttpStatusCode.BadRequest, """{"code":"\u001b[1m","description":"a\u001b[2J\u0000b"}""")]
    public async Task What_a_stranger_says_cannot_steer_the_terminal(HttpStatusCode status, string body)
    {
        service.Answer(body, status, ("MS-CorrelationId", "c"));

        var error = await FailureAsync();

        Assert.DoesNotContain(error.Message, char.IsControl);
        Assert.DoesNotContain(error.Fault!.ToString(), char.IsControl);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"id":"§"}""")]
    [InlineData(HttpStatusCode.OK, """{"companyProfile":{"§":[x""")]
    [InlineData(HttpStatusCode.BadRequest, """{"code":"§","description":"§","source":"§"}""")]
    public async Task A_long_story_is_cut_short(HttpStatusCode status, string body)
    {
        service.Answer(body.Replace("§", new string('x', 50_000), StringComparison.Ordinal), status);

        Assert.InRange((await FailureAsync()).ToString().Length, 1, 8_000);
    }

    [Fact]
    public async Task A_refusal_is_not_read_to_an_end_that_never_comes()
    {
        using var endless = new EndlessStream();
        service.Answer(new StreamContent(endless), HttpStatusCode.BadGateway);

        Assert.Equal("ServiceFailed", (await FailureAsync()).ErrorId);
        Assert.InRange(endless.BytesRead, 1, 1024 * 1024);
    }

    [Theory]
    [InlineData("""{/* "id" follows */"id":"00000001-0000-0000-0000-000000000001"}""")]
    [InlineData("""{"id":new Date(1)}""")]
    [InlineData("""{"id":undefined}""")]
    [InlineData("""{"id":["00000001-0000-0000-0000-000000000001"]}""")]
    [InlineData("""{"allowDelegatedAccess":"perhaps"}""")]
    [InlineData("""{"allowDelegatedAccess":79228162514264337593543950335.9}""")]
    public async Task What_is_nearly_json_is_an_error_and_never_half_read(string body)
    {
        service.Answer(body);

        Assert.Equal("MalformedAnswer", (await FailureAsync()).ErrorId);
    }

    [Fact]
    public async Task An_answer_that_holds_a_password_is_not_quoted()
    {
        service.Answer("""{"userCredentials":{"userName":"admin","password":"=;;n.=s9Z"},"id":""", HttpStatusCode.Created);
        var creation = new CustomerCreation
        {
            Name = "X", Domain = "x.onmicrosoft.com", Email = "a@x.hu", Culture = "hu-HU", Language = "hu", FirstName = "A", LastName = "B",
            AddressLine = "Fő utca 1.", City = "Győr", PostalCode = "9021", Country = "HU",
        };

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Customers.CreateAsync(creation, new RequestTicket(Guid.NewGuid()), Token));

        Assert.DoesNotContain("=;;n.=s9Z", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"next":{"uri":"/customers?seekOperation=Next","headers":[{"key":"MS-ContinuationToken","value":"a\nX-Evil: 1"}]}}""")]
    [InlineData("""{"next":{"uri":"/customers?seekOperation=Next","headers":[{"key":"MS-ContinuationToken","value":"é"}]}}""")]
    [InlineData("""{"next":{"headers":[{"key":"MS-ContinuationToken","value":"abc"}]}}""")]
    public async Task A_next_page_that_cannot_be_asked_for_is_never_the_end_of_the_list(string links)
    {
        service.Answer("""{"items":[],"links":""" + links + "}").Answer(Pages.Of(1, 1));

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Customers.ListAsync(null, new CustomerSink(), Token));

        Assert.Equal("MalformedAnswer", error.ErrorId);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("""{"next":null}""")]
    [InlineData("""{"next":{"uri":null,"method":null,"headers":null}}""")]
    [InlineData("null")]
    public async Task A_list_without_a_next_link_has_ended(string links)
    {
        service.Answer("""{"items":[],"continuationToken":"","links":""" + links + "}");

        await service.Client().Customers.ListAsync(null, new CustomerSink(), Token);

        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","links":{}""")]
    [InlineData(""","links":{"self":{"uri":"/customers?size=500"},"next":null}""")]
    public async Task A_token_at_the_top_of_a_page_without_a_link_is_followed(string links)
    {
        service.Answer($$"""{"totalCount":1,"items":[{"id":"{{Pages.Id(1)}}"}],"continuationToken":"top+/="{{links}} }""").Answer(Pages.Of(2, 1));
        var sink = new CustomerSink();

        await service.Client().Customers.ListAsync(null, sink, Token);

        Assert.Equal([Pages.Id(1), Pages.Id(2)], sink.Items.Select(customer => customer.CustomerId));
        Assert.Equal(("/v1/customers?size=500&seekOperation=Next", "top+/="), (service.Requests[1].Path, service.Requests[1].Headers["MS-ContinuationToken"]));
    }

    [Fact]
    public async Task A_token_at_the_top_that_never_changes_is_no_endless_list()
    {
        const string page = """{"items":[],"continuationToken":"same"}""";
        service.Answer(page).Answer(page).Answer(page);

        Assert.Equal("PagingStuck", (await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Customers.ListAsync(null, new CustomerSink(), Token))).ErrorId);
    }

    [Fact]
    public async Task A_list_that_ends_before_its_own_count_is_incomplete()
    {
        service.Answer($$$"""{"totalCount":50000,"items":[{"id":"{{{Pages.Id(1)}}}"},{"id":"{{{Pages.Id(2)}}}"}],"links":{}}""");

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Customers.ListAsync(null, new CustomerSink(), Token));

        Assert.Equal("ListIncomplete", error.ErrorId);
        Assert.Contains("2 of 50000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_may_be_of_the_page_or_of_the_list()
    {
        service.Answer(Pages.Of(1, 2, "/v1/customers?size=500&seekOperation=Next", "t").Replace("\"totalCount\":2", "\"totalCount\":3", StringComparison.Ordinal))
            .Answer($$"""{"totalCount":3,"items":[{"id":"{{Pages.Id(3)}}"}]}""")
            .Answer("""{"totalCount":1,"items":[{"id":"00000009-0000-0000-0000-000000000000"}]}""");

        await service.Client().Customers.ListAsync(null, new CustomerSink(), Token);
        await service.Client().Customers.ListAsync(null, new CustomerSink(), Token);

        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task A_name_of_a_million_letters_is_none()
    {
        service.Answer($$$"""{"id":"{{{Pages.Id(1)}}}","companyProfile":{"companyName":"{{{new string('x', 1_000_000)}}}"}}""");

        var error = await FailureAsync();

        Assert.Equal("MalformedAnswer", error.ErrorId);
        Assert.Contains("1000000 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_at_the_top_of_a_page_counts_when_the_link_has_none()
    {
        service.Answer("""{"items":[],"continuationToken":"top+/=","links":{"next":{"uri":"/customers?seekOperation=Next","headers":[]}}}""").Answer(Pages.Of(1, 1));

        await service.Client().Customers.ListAsync(null, new CustomerSink(), Token);

        Assert.Equal("top+/=", service.Requests[1].Headers["MS-ContinuationToken"]);
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_one_is_not_listed_twice()
    {
        service.Answer(Pages.Of(1, 2, "/v1/customers?size=500", token: null)).Answer(Pages.Of(1, 2, "/v1/customers?size=500", token: null));
        var sink = new CustomerSink();

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Customers.ListAsync(null, sink, Token));

        Assert.Equal("PagingStuck", error.ErrorId);
        Assert.InRange(sink.Items.Count, 0, 2);
        Assert.Single(service.Requests);
    }

    private async Task<PartnerRelationshipsException> FailureAsync() =>
        await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => service.Client().Customers.GetAsync(Pages.Id(1), Token));
}
