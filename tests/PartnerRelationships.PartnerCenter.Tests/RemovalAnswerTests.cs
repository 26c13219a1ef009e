using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>What counts as the service's yes to a change.</summary>
public sealed class RemovalAnswerTests : IDisposable
{
    private const string Subscription = """{"id":"s1","status":"active","attributes":{"etag":"e1"}}""";
    private readonly ScriptedService service = new();
    private readonly RequestTicket ticket = new(Guid.NewGuid());

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<html><body>Please sign in to the hotel's network</body></html>", 200)]
    [InlineData("", 200)]
    [InlineData("", 204)]
    [InlineData("[]", 200)]
    [InlineData("null", 200)]
    [InlineData("{}", 200)]
    [InlineData("""{"relationshipToPartner":null}""", 200)]
    [InlineData("""{"relationshipToPartner":"reseller","attributes":{"objectType":"Customer"}}""", 200)]
    [InlineData("""{"relationshipToPartner":"none","attr""", 200)]
    public async Task An_answer_that_does_not_say_so_is_no_removal(string body, int status)
    {
        service.Answer(body, (HttpStatusCode)status, ("MS-CorrelationId", "c-1"));

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Removals.RemoveAsync(Pages.Id(1), ticket, Token));

        Assert.Equal(("MalformedAnswer", ticket.Id, "c-1"), (error.ErrorId, error.Fault!.RequestId, error.Fault.CorrelationId));
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("""{"Id":null,"RelationshipToPartner":"none","Attributes":{"ObjectType":"Customer"}}""")]
    [InlineData("""{"relationshipToPartner":"None"}""")]
    public async Task An_answer_that_says_so_is_one_in_either_casing(string body)
    {
        service.Answer(body);

        Assert.Equal(ticket.Id, (await service.Client().Removals.RemoveAsync(Pages.Id(1), ticket, Token)).RequestId);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("")]
    [InlineData("{}")]
    public async Task Nor_is_it_a_change_of_a_subscription(string body)
    {
        service.Answer(Subscription).Answer(body);

        await Assert.ThrowsAsync<MalformedAnswerException>(SuspendAsync);

        Assert.Equal(["GET", "PATCH"], service.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_subscription_has_what_the_service_says()
    {
        service.Answer(Subscription).Answer(Subscription);

        Assert.Equal("active", (await SuspendAsync()).Status);
    }

    private async Task<SubscriptionAnswer> SuspendAsync()
    {
        var changes = service.Client().SubscriptionChanges;
        return await changes.ChangeAsync(await changes.GetAsync(Pages.Id(1), "s1", Token), new SubscriptionEdit { Status = "suspended" }, ticket, Token);
    }
}
