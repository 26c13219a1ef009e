using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Transfers;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>Transfers on the wire (contract A§3.1).</summary>
public sealed class TransferTests : IDisposable
{
    private const string One =
        """{"id":"t-1","sourcePartnerTenantId":"51000000-0000-0000-0000-000000000001","sourcePartnerName":"Before","targetPartnerTenantId":"52000000-0000-0000-0000-000000000002","customerName":"Hill","status":"Pending","transferType":"5","targetProductTypes":["OnlineServicesNCE"],"lineItems":[{"subscriptionId":"s-1","quantity":3}],"createdTime":"2026-03-01T10:00:00Z","lastModifiedTime":"2026-03-02T10:00:00Z"}""";

    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("[" + One + "]")]
    [InlineData("\uFEFF" + """{"totalCount":1,"items":[""" + One + """],"attributes":{"objectType":"Collection"}}""")]
    public async Task A_list_is_read_as_a_bare_array_and_as_a_collection(string body)
    {
        service.Answer(body);
        using var client = service.Client();

        var transfer = (await client.Transfers.ListAsync(Pages.Id(1), Token)).Single();

        Assert.Equal(("t-1", Pages.Id(1), "Before", "Pending"), (transfer.TransferId, transfer.CustomerId, transfer.SourcePartnerName, transfer.Status));
        Assert.Equal(["s-1"], transfer.SubscriptionIds);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), transfer.CreatedOn);
        Assert.Equal($"/v1/customers/{Pages.Id(1)}/transfers", service.Requests[0].Path);
    }

    [Fact]
    public async Task Creating_accepting_and_taking_back_say_what_the_contract_says()
    {
        service.Answer(One, HttpStatusCode.Created).Answer(One).Answer(One);
        using var client = service.Client();
        var request = new TransferRequest { CustomerId = Pages.Id(1), CustomerEmail = "office@hill.example", SourcePartnerId = Guid.Parse("51000000-0000-0000-0000-000000000001"), SourcePartnerName = "Before", TargetPartnerId = Guid.Parse("52000000-0000-0000-0000-000000000002"), PartnerOnRecord = "4711" };

        var made = (await client.Transfers.CreateAsync(request, new RequestTicket(Guid.NewGuid()), Token)).Transfer!;
        await client.Transfers.AcceptAsync(made, ["s-1", "s-2"], new RequestTicket(Guid.NewGuid()), Token);
        await client.Transfers.CancelAsync(made, new RequestTicket(Guid.NewGuid()), Token);

        Assert.Equal(["POST", "PATCH", "PATCH"], service.Requests.Select(sent => sent.Method));
        Assert.All(service.Requests.Skip(1), sent => Assert.Equal($"/v1/customers/{Pages.Id(1)}/transfers/t-1", sent.Path));
        Assert.Equal(
            """{"sourcePartnerTenantId":"51000000-0000-0000-0000-000000000001","sourcePartnerName":"Before","targetPartnerTenantId":"52000000-0000-0000-0000-000000000002","customerEmailId":"office@hill.example","partnerOnRecord":"4711","transferType":5}""",
            service.Requests[0].Body);
        Assert.Equal("""{"id":"t-1","lineItems":[{"subscriptionId":"s-1"},{"subscriptionId":"s-2"}]}""", service.Requests[1].Body);
        Assert.Contains("\"status\":\"Cancel\"", service.Requests[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_without_an_id_is_no_answer()
    {
        service.Answer("""{"status":"Pending"}""");
        using var client = service.Client();
        await Assert.ThrowsAsync<MalformedAnswerException>(() => client.Transfers.GetAsync(Pages.Id(1), "t-1", Token));
    }
}
