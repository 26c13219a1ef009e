using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

public sealed class ListingTests : IDisposable
{
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/customers?size=500&seekOperation=Next")]
    [InlineData("/v1/customers?size=500&seekOperation=Next")]
    [InlineData("/v1//v1/customers?size=500&seekOperation=Next")]
    [InlineData("https://service.example/v1/customers?size=500&seekOperation=Next")]
    public async Task The_next_page_is_found_however_its_link_is_written_and_the_token_goes_back_raw(string link)
    {
        service.Answer(Pages.Of(1, 2, link)).Answer(Pages.Of(3, 1));

        var customers = await ListAsync();

        Assert.Equal([Pages.Id(1), Pages.Id(2), Pages.Id(3)], customers.Select(customer => customer.CustomerId));
        Assert.Equal("/v1/customers?size=500", service.Requests[0].Path);
        Assert.Equal("/v1/customers?size=500&seekOperation=Next", service.Requests[1].Path);
        Assert.Equal(Pages.Token, service.Requests[1].Headers["MS-ContinuationToken"]);
    }

    [Fact]
    public async Task A_hundred_pages_come_complete_and_in_order()
    {
        for (var page = 0; page < 100; page++)
        {
            service.Answer(Pages.Of(page * 5, 5, page < 99 ? "/customers?seekOperation=Next" : null, "token" + page));
        }

        Assert.Equal(Enumerable.Range(0, 500).Select(Pages.Id), (await ListAsync()).Select(customer => customer.CustomerId));
    }

    [Fact]
    public async Task A_customer_who_is_named_twice_is_listed_once()
    {
        service.Answer(Pages.Of(1, 500, "/customers?seekOperation=Next", "a")).Answer(Pages.Of(499, 3, "/customers?seekOperation=Next", "b")).Answer(Pages.Of(501, 2));

        Assert.Equal(Enumerable.Range(1, 502).Select(Pages.Id), (await ListAsync()).Select(customer => customer.CustomerId));
    }

    [Fact]
    public async Task A_reader_that_stops_in_a_page_leaves_the_next_one_alone()
    {
        service.Answer(Pages.Of(1, 500, "/customers?seekOperation=Next"));
        var sink = new CustomerSink(stopAfter: 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client().Customers.ListAsync(null, sink, Token));

        Assert.Single(sink.Items);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task What_was_asked_for_has_ended_before_a_reader_that_stopped_hears_of_it()
    {
        service.Answer(Pages.Of(1, 4, "/customers?seekOperation=Next")).Hang();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sink = new CustomerSink(taken: () =>
        {
            if (service.Requests.Count == 2)
            {
                stopping.Cancel();
                stopping.Token.ThrowIfCancellationRequested();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client().Customers.ListAsync(null, sink, stopping.Token));

        Assert.Equal(0, service.UnderWay);
    }

    [Fact]
    public async Task A_service_that_goes_in_circles_is_noticed()
    {
        service.Answer(Pages.Of(1, 1, "/customers?seekOperation=Next", "a")).Answer(Pages.Of(2, 1, "/customers?seekOperation=Next", "b"))
            .Answer(Pages.Of(1, 1, "/customers?seekOperation=Next", "a"));

        Assert.Equal("PagingStuck", (await Assert.ThrowsAsync<MalformedAnswerException>(ListAsync)).ErrorId);
    }

    [Fact]
    public async Task The_token_is_not_carried_to_another_host()
    {
        service.Answer(Pages.Of(1, 1, "https://elsewhere.example/v1/customers?seekOperation=Next"));

        await Assert.ThrowsAsync<MalformedAnswerException>(ListAsync);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_an_error_after_what_came_before_it()
    {
        var page = Pages.Of(3, 2);
        service.Answer(Pages.Of(1, 2, "/customers?seekOperation=Next")).Answer(page[..(page.Length / 2)]);
        var sink = new CustomerSink();

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Customers.ListAsync(null, sink, Token));

        Assert.Equal("MalformedAnswer", error.ErrorId);
        Assert.Equal(2, sink.Items.Count);
    }

    [Theory]
    [InlineData("<html><body>Please sign in</body></html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"totalCount\":0}")]
    [InlineData("{\"items\":[{\"id\":\"no-guid\"}]}")]
    [InlineData("{\"items\":[{}]}")]
    [InlineData("{\"items\":[]} and more")]
    public async Task Anything_else_than_a_collection_is_never_taken_for_an_empty_one(string body)
    {
        service.Answer(body);

        Assert.Equal("MalformedAnswer", (await Assert.ThrowsAsync<MalformedAnswerException>(ListAsync)).ErrorId);
    }

    [Fact]
    public async Task Depth_beyond_reason_is_refused()
    {
        service.Answer("{\"items\":[],\"x\":" + new string('[', 5000) + new string(']', 5000) + "}");

        await Assert.ThrowsAsync<MalformedAnswerException>(ListAsync);
    }

    [Fact]
    public async Task A_byte_order_mark_either_casing_and_unknown_members_are_read_alike()
    {
        service.Answer("\uFEFF" + $$"""
            {"TotalCount":1,"Novelty":{"a":[1,{"b":null}]},"Items":[{"Id":"{{Pages.Id(7)}}","CompanyProfile":{"TenantId":null,"CompanyName":"Ő Kft.","Domain":"","Zip":1},"RelationshipToPartner":"quantum_reseller"}]}
            """);

        var customer = (await ListAsync()).Single();

        Assert.Equal((Pages.Id(7), "Ő Kft.", null, "quantum_reseller"), (customer.CustomerId, customer.Name, customer.Domain, customer.Relationship));
    }

    [Fact]
    public async Task A_filter_is_written_as_the_service_reads_it()
    {
        service.Answer(Pages.Of(1, 0));

        await service.Client().Customers.ListAsync(new CustomerFilter(CustomerFilterField.CompanyName, "Ő \"x\"&"), new CustomerSink(), Token);

        var filter = service.Requests[0].Path.Split("&filter=")[1];
        Assert.Equal("""{"Field":"CompanyName","Value":"Ő \"x\"&","Operator":"starts_with"}""", Uri.UnescapeDataString(filter));
        Assert.DoesNotContain("&", filter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_a_listing_that_waits()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        service.Hang();
        var listing = service.Client().Customers.ListAsync(null, new CustomerSink(), source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
    }

    [Fact]
    public async Task Every_request_says_who_asks_and_which_request_it_is()
    {
        service.Answer(Pages.Of(1, 1, "/customers?seekOperation=Next")).Answer(Pages.Of(2, 1));

        await ListAsync();

        Assert.All(service.Requests, request =>
        {
            Assert.Equal("Bearer " + ScriptedService.Secret, request.Headers["Authorization"]);
            Assert.Equal("application/json", request.Headers["Accept"]);
            Assert.True(Guid.TryParse(request.Headers["MS-CorrelationId"], out _));
        });
        Assert.NotEqual(service.Requests[0].Headers["MS-RequestId"], service.Requests[1].Headers["MS-RequestId"]);
    }

    [Fact]
    public async Task Over_a_real_socket_a_compressed_page_and_a_raw_token_arrive_as_they_are()
    {
        using var listener = new HttpListener();
        var address = LoopbackPort.Take(listener);
        listener.Start();
        var serving = ServeAsync(listener);
        using var client = new PartnerCenterClient(new PartnerCenterOptions
        {
            BaseAddress = address,
            Tokens = Tokens.Fixed("t"),
            Handler = HttpHandlers.ForEndpoint(),
        });
        var sink = new CustomerSink();

        await client.Customers.ListAsync(null, sink, Token);

        Assert.Equal(3, sink.Items.Count);
        Assert.Equal(Pages.Token, await serving);
    }

    private static async Task<string?> ServeAsync(HttpListener listener)
    {
        string? token = null;
        foreach (var page in new[] { Pages.Of(1, 2, "/customers?seekOperation=Next"), Pages.Of(3, 1) })
        {
            var context = await listener.GetContextAsync();
            token = context.Request.Headers["MS-ContinuationToken"];
            context.Response.Headers["Content-Encoding"] = "gzip";
            using (var zip = new GZipStream(context.Response.OutputStream, CompressionLevel.Fastest))
            {
                zip.Write(Encoding.UTF8.GetBytes(page));
            }

            context.Response.Close();
        }

        return token;
    }

    private async Task<PartnerCustomer[]> ListAsync()
    {
        var sink = new CustomerSink();
        await service.Client().Customers.ListAsync(null, sink, Token);
        return [.. sink.Items];
    }
}
