using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

public sealed class SubscriptionChangeTests : IDisposable
{
    private const string Whole =
        """{"id":"s-1","offerName":"Exchange","quantity":7,"status":"active","autoRenewEnabled":true,"creationDate":"2021-10-15T21:28:19.3058617Z","price":12.50,"scheduledActions":{"scheduleType":"x","effectiveDate":"2026-01-01"},"madeUp":{"Deep":[1,null,"x"]},"attributes":{"etag":"E-77","objectType":"Subscription"}}""";

    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_status_changes_and_everything_else_is_sent_back_as_it_came()
    {
        service.Answer("\uFEFF" + Whole).Answer("""{"Id":"s-1","Status":"suspended"}""", HttpStatusCode.OK, ("MS-CorrelationId", "c-9"));
        var id = Guid.NewGuid();

        var answer = await SetAsync(id);

        Assert.Equal(Whole.Replace("active", "suspended", StringComparison.Ordinal), service.Requests[1].Body);
        Assert.Equal(("PATCH", $"/v1/customers/{Pages.Id(1)}/subscriptions/s-1"), (service.Requests[1].Method, service.Requests[1].Path));
        Assert.Equal(("\"E-77\"", id.ToString()), (service.Requests[1].Headers["If-Match"], service.Requests[1].Headers["MS-RequestId"]));
        Assert.Equal((id, "c-9"), (answer.RequestId, answer.CorrelationId));
    }

    [Theory]
    [InlineData("[\"E-77\"]")]
    [InlineData("{\"value\":\"E-77\"}")]
    public async Task A_version_that_is_no_value_is_refused(string etag)
    {
        service.Answer(Whole.Replace("\"E-77\"", etag, StringComparison.Ordinal));

        Assert.Equal("MalformedAnswer", (await Assert.ThrowsAsync<MalformedAnswerException>(() => SetAsync(Guid.NewGuid()))).ErrorId);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Each_member_changes_alone_and_scheduled_changes_keep_unknown_members()
    {
        const string scheduled = "\"scheduledNextTermInstructions\":" + """{"product":{"productId":"P","skuId":"S","availabilityId":"A","billingCycle":"Annual","termDuration":"P1Y","madeUp":1},"quantity":7,"customTermEndDate":"2027-01-09T00:21:45.9263727"}""";
        var before = $$$"""{"Id":"s-1","Quantity":7,"Status":"active","FriendlyName":null,"AutoRenewEnabled":true,{{{scheduled}}},"attributes":{"etag":"E-78"}}""";

        Assert.Equal(before.Replace("\"Quantity\":7", "\"Quantity\":9", StringComparison.Ordinal), await BodyAsync(before, _ => new SubscriptionEdit { Quantity = 9 }));
        Assert.Equal(before.Replace("\"FriendlyName\":null", "\"FriendlyName\":\"Fő\"", StringComparison.Ordinal), await BodyAsync(before, _ => new SubscriptionEdit { FriendlyName = "Fő" }));
        Assert.Equal(before.Replace("true", "false", StringComparison.Ordinal), await BodyAsync(before, _ => new SubscriptionEdit { AutoRenew = false }));
        Assert.Equal(before.Replace("," + scheduled, "", StringComparison.Ordinal), await BodyAsync(before, _ => new SubscriptionEdit { ClearsNextTerm = true }));
        Assert.Equal(
            before.Replace("\"quantity\":7", "\"quantity\":3", StringComparison.Ordinal),
            await BodyAsync(before, read => new SubscriptionEdit { NextTerm = read.NextTerm! with { Quantity = 3 } }));
    }

    [Fact]
    public async Task A_newly_scheduled_change_is_complete()
    {
        var body = await BodyAsync("""{"id":"s-1","status":"active"}""", _ => new SubscriptionEdit
        {
            NextTerm = new ScheduledNextTerm { OfferId = "P:S:A", Term = "P3Y", BillingCycle = "annual", Quantity = 2 },
        });

        Assert.Equal(
            """{"id":"s-1","status":"active","scheduledNextTermInstructions":{"product":{"productId":"P","skuId":"S","availabilityId":"A","billingCycle":"annual","termDuration":"P3Y"},"quantity":2}}""",
            body);
    }

    [Fact]
    public async Task A_change_that_takes_its_time_is_watched_until_it_is_over()
    {
        service.Answer(Whole)
            .Answer("", HttpStatusCode.Accepted, ("Location", "/customers/x/operations/1"), ("Retry-After", "10"))
            .Answer("", HttpStatusCode.Accepted)
            .Answer("{}");

        await SetAsync(Guid.NewGuid());

        Assert.Equal(["/v1/customers/x/operations/1", "/v1/customers/x/operations/1"], service.Requests.Skip(2).Select(request => request.Path));
    }

    [Fact]
    public async Task An_operation_elsewhere_or_one_that_cannot_be_watched_does_not_fail_what_was_accepted()
    {
        service.Answer(Whole).Answer("", HttpStatusCode.Accepted, ("Location", "https://elsewhere.example/op"));
        await SetAsync(Guid.NewGuid());
        Assert.Equal(2, service.Requests.Count);

        service.Answer(Whole).Answer("", HttpStatusCode.Accepted, ("Location", "/v1/op")).Answer("", HttpStatusCode.NotFound);
        await SetAsync(Guid.NewGuid());
        Assert.Equal(5, service.Requests.Count);
    }

    [Fact]
    public async Task What_is_no_subscription_is_never_sent_back()
    {
        service.Answer("""{"id":"s-1"}""");

        Assert.Equal("MalformedAnswer", (await Assert.ThrowsAsync<MalformedAnswerException>(() => SetAsync(Guid.NewGuid()))).ErrorId);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_change_in_doubt_is_never_repeated_by_itself()
    {
        service.Answer(Whole).Answer("", HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<RemoteServiceException>(() => SetAsync(Guid.NewGuid(), patient: true));

        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_new_request_id_is_reported_before_the_request_is_sent()
    {
        service.Answer("", HttpStatusCode.TooManyRequests).Answer("""{"relationshipToPartner":"none"}""");
        var (id, told) = (Guid.NewGuid(), new List<(Guid Id, int Sent)>());

        var ticket = new RequestTicket(id, (other, _) =>
        {
            told.Add((other, service.Requests.Count));
            return Task.CompletedTask;
        });
        var answer = await service.PatientClient(new ImpatientTime()).Removals.RemoveAsync(Pages.Id(1), ticket, Token);

        Assert.Equal((answer.RequestId, 1), Assert.Single(told));
        Assert.NotEqual(id, answer.RequestId);
        Assert.Equal(answer.RequestId.ToString(), service.Requests[1].Headers["MS-RequestId"]);
    }

    [Fact]
    public async Task A_request_is_not_sent_if_its_id_could_not_be_recorded()
    {
        service.Answer("", HttpStatusCode.TooManyRequests);
        var ticket = new RequestTicket(Guid.NewGuid(), (_, _) => throw new LedgerException("LedgerUnavailable", "The disk is full."));

        await Assert.ThrowsAsync<LedgerException>(() => service.PatientClient(new ImpatientTime()).Removals.RemoveAsync(Pages.Id(1), ticket, Token));

        Assert.Single(service.Requests);
    }

    private async Task<string?> BodyAsync(string before, Func<PartnerCustomerSubscription, SubscriptionEdit> edit)
    {
        service.Answer(before).Answer(before);
        var client = service.Client(new ImpatientTime());
        var version = await client.SubscriptionChanges.GetAsync(Pages.Id(1), "s-1", Token);
        await client.SubscriptionChanges.ChangeAsync(version, edit(version.Subscription), new RequestTicket(Guid.NewGuid()), Token);
        return service.Requests[^1].Body;
    }

    private Task<SubscriptionAnswer> SetAsync(Guid requestId, bool patient = false) =>
        ChangeAsync(new SubscriptionEdit { Status = SubscriptionStatuses.Suspended }, requestId, patient);

    private async Task<SubscriptionAnswer> ChangeAsync(SubscriptionEdit edit, Guid requestId, bool patient = false)
    {
        var time = new ImpatientTime();
        var client = patient ? service.PatientClient(time) : service.Client(time);
        var before = await client.SubscriptionChanges.GetAsync(Pages.Id(1), "s-1", Token);
        return await client.SubscriptionChanges.ChangeAsync(before, edit, new RequestTicket(requestId), Token);
    }
}
