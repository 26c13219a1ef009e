using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>When the next page of a list is asked for.</summary>
public sealed class EarlyPageTests : IDisposable
{
    private const string Link = "/customers?seekOperation=Next";
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_asked_for_once_in_the_first_half_of_this_one()
    {
        service.Answer(Pages.Of(1, 500, Link, "a")).Answer(Pages.Of(501, 500, Link, "b")).Answer(Pages.Of(1001, 1));

        var requestsBefore = await ListAsync();

        Assert.Equal(1001, requestsBefore.Count);
        Assert.Equal([null, "a", "b"], service.Requests.Select(request => request.Headers.GetValueOrDefault("MS-ContinuationToken")));
        Assert.InRange(requestsBefore.IndexOf(2), 192, 256);
        Assert.InRange(requestsBefore.IndexOf(3), 692, 756);
    }

    [Theory]
    [InlineData("a", "\"next\":{", "\"next\": {")]
    [InlineData(null, "\"attributes\":{\"objectType\":\"Collection\"}", "\"continuationToken\":\"a\"")]
    public async Task Where_its_request_does_not_show_at_the_end_it_is_asked_for_before_the_last_part(string? token, string usual, string unusual)
    {
        service.Answer(Pages.Of(1, 500, Link, token).Replace(usual, unusual, StringComparison.Ordinal)).Answer(Pages.Of(501, 1));

        var requestsBefore = await ListAsync();

        Assert.Equal(501, requestsBefore.Count);
        Assert.Equal("a", service.Requests[1].Headers["MS-ContinuationToken"]);
        Assert.InRange(requestsBefore.IndexOf(2), 400, 499);
    }

    [Fact]
    public async Task What_only_looks_like_its_link_is_not_followed()
    {
        service.Answer(Ending(Pages.Of(1, 500, Link, "real"), """{"next":{"uri":"/customers?seekOperation=Next","headers":[{"key":"MS-ContinuationToken","value":"wrong"}]}}"""))
            .Answer(Pages.Of(9001, 3)).Answer(Pages.Of(501, 1));
        var sink = new CustomerSink();

        await service.Client().Customers.ListAsync(null, sink, Token);

        Assert.Equal(Enumerable.Range(1, 501).Select(Pages.Id), sink.Items.Select(customer => customer.CustomerId));
        Assert.Equal("real", service.Requests[^1].Headers["MS-ContinuationToken"]);
    }

    [Theory]
    [InlineData("""{"next":{"uri":"https://elsewhere.example/v1/customers","headers":[{"key":"MS-ContinuationToken","value":"a"}]}}""")]
    [InlineData("""{"next":{"uri":17,"headers":{}}}""")]
    [InlineData("""{"next":{"uri":"/customers","headers":[{"key":"MS-ContinuationToken","value":"line\nbreak"}]}}""")]
    public async Task What_cannot_be_followed_is_not_asked_for_early(string looks)
    {
        service.Answer(Ending(Pages.Of(1, 500), looks));

        Assert.Equal(500, (await ListAsync()).Count);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_page_that_breaks_off_in_its_second_half_ends_the_request_for_the_next_one()
    {
        var page = Pages.Of(1, 500, Link);
        var place = page.IndexOf(Pages.Id(400).ToString(), StringComparison.Ordinal);
        service.Answer(page[..place] + "no id" + page[place..]).Hang();

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(ListAsync);

        Assert.Equal("MalformedAnswer", error.ErrorId);
        Assert.Equal((2, 0), (service.Requests.Count, service.UnderWay));
    }

    [Fact]
    public async Task Its_failure_is_told_behind_all_of_this_one()
    {
        service.Answer(Pages.Of(1, 500, Link)).Fail(new System.Net.Http.HttpRequestException("No route"));
        var sink = new CustomerSink();

        var error = await Assert.ThrowsAsync<UnreachableException>(() => service.Client().Customers.ListAsync(null, sink, Token));

        Assert.Equal(("ServiceUnreachable", 500), (error.ErrorId, sink.Items.Count));
    }

    private static string Ending(string page, string attributes) => page.Replace("\"attributes\":{\"objectType\":\"Collection\"}}", "\"attributes\":" + attributes + "}", StringComparison.Ordinal);

    // How many requests there had been, for each customer that came.
    private async Task<List<int>> ListAsync()
    {
        var requestsBefore = new List<int>();
        await service.Client().Customers.ListAsync(null, new CustomerSink(taken: () => requestsBefore.Add(service.Requests.Count)), Token);
        return requestsBefore;
    }
}
