using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

public sealed class ResourceTests : IDisposable
{
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_removal_sends_exactly_the_documented_body_under_the_given_request_id()
    {
        service.Answer("""
            {"Id":null,"CommerceId":null,"CompanyProfile":null,"BillingProfile":null,"RelationshipToPartner":"none","AllowDelegatedAccess":null,
             "UserCredentials":null,"CustomDomains":null,"AssociatedPartnerId":null,"Attributes":{"ObjectType":"Customer"}}
            """, HttpStatusCode.OK, ("MS-CorrelationId", "c-9"));
        var requestId = Guid.NewGuid();

        var answer = await service.Client().Removals.RemoveAsync(Pages.Id(1), new RequestTicket(requestId), Token);

        var request = Assert.Single(service.Requests);
        Assert.Equal(("PATCH", "/v1/customers/" + Pages.Id(1)), (request.Method, request.Path));
        Assert.Equal("""{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""", request.Body);
        Assert.Equal(requestId.ToString(), request.Headers["MS-RequestId"]);
        Assert.Equal((requestId, "c-9"), (answer.RequestId, answer.CorrelationId));
    }

    [Fact]
    public async Task Subscriptions_keep_unknown_words_odd_dates_and_tell_how_they_were_sold()
    {
        service.Answer("""
            {"totalCount":5,"items":[
             {"id":"a","offerId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971","productType":{"id":"OnlineServicesNCE"},"quantity":"7","status":"underReview","autoRenewEnabled":"true",
              "effectiveStartDate":"2021-10-15T21:28:18.4786844Z","commitmentEndDate":"9999-12-10T00:00:00","cancellationAllowedUntilDate":"2021-11-14T23:59:00+02:00"},
             {"id":"b","offerId":"2828be46-46ba-4f91-b2fd-0bef192ecf60","quantity":3,"status":"active","creationDate":"2015-11-25T06:41:12Z","isTrial":null},
             {"id":"c","offerId":"DZH318Z0BPS6:0001:DZH318Z0BMXB","offerName":"Azure plan","status":"active"},
             {"id":"d","productType":{"id":"Software","displayName":"Software"},"status":"Active","termDuration":"P3Y","creationDate":"0001-01-01T00:00:00"},
             {"id":"e","offerId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971"}],
             "attributes":{"objectType":"Collection"}}
            """);

        var all = await service.Client().Subscriptions.ListAsync(Pages.Id(1), Token);

        Assert.Equal(
            [SubscriptionKind.NewCommerce, SubscriptionKind.Legacy, SubscriptionKind.AzurePlan, SubscriptionKind.Software, SubscriptionKind.NewCommerce],
            all.Select(one => one.Kind));
        Assert.Equal(("underReview", 7, true), (all[0].Status, all[0].Quantity, all[0].AutoRenew));
        Assert.Equal(new DateTimeOffset(2021, 11, 14, 21, 59, 0, TimeSpan.Zero), all[0].CancellableUntil);
        Assert.Equal(9999, all[0].CommitmentEndsOn!.Value.Year);
        Assert.Equal(4786844, all[0].StartsOn!.Value.Ticks % TimeSpan.TicksPerSecond);
        Assert.Null(all[3].CreatedOn);
        Assert.Equal("unknown", all[4].Status);
        Assert.All(all, one => Assert.Equal(Pages.Id(1), one.CustomerId));
    }

    [Theory]
    [InlineData("""{"id":"a","offerId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971","billingType":"usage"}""", SubscriptionKind.AzurePlan)]
    [InlineData("""{"id":"a","productType":{"id":"Azure"}}""", SubscriptionKind.AzurePlan)]
    [InlineData("""{"id":"a","offerId":"DG7GMGF0FKZV:0003:DG7GMGF0DQLM","productType":{"id":"software"},"termDuration":"P3Y"}""", SubscriptionKind.Software)]
    [InlineData("""{"id":"a","termDuration":"P1Y"}""", SubscriptionKind.NewCommerce)]
    [InlineData("""{"id":"a","termDuration":"","offerId":"2828be46-46ba-4f91-b2fd-0bef192ecf60"}""", SubscriptionKind.Legacy)]
    [InlineData("""{"id":"a","offerId":"2828be46-46ba-4f91-b2fd-0bef192ecf60","billingType":"usage"}""", SubscriptionKind.Legacy)]
    public async Task A_sparse_subscription_is_taken_for_the_stricter_of_what_it_may_be(string item, SubscriptionKind kind)
    {
        service.Answer("{\"items\":[" + item + "]}");

        Assert.Equal(kind, (await service.Client().Subscriptions.ListAsync(Pages.Id(1), Token)).Single().Kind);
    }

    [Theory]
    [InlineData("""{"id":"a","quantity":2.5}""")]
    [InlineData("""{"id":"a","quantity":99999999999}""")]
    [InlineData("""{"id":"a","creationDate":"the ides of March"}""")]
    [InlineData("""{"quantity":1}""")]
    [InlineData("null")]
    public async Task A_value_that_cannot_be_one_is_an_error_and_never_a_missing_item(string item)
    {
        service.Answer("{\"items\":[{\"id\":\"fine\"}," + item + "]}");

        await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().Subscriptions.ListAsync(Pages.Id(1), Token));
    }

    [Fact]
    public async Task Entitlements_name_their_order()
    {
        service.Answer("""{"totalCount":1,"items":[{"includedEntitlements":[],"referenceOrder":{"id":"o-1","lineItemId":"0"},"productId":"p","quantity":2,"entitlementType":"reservedinstance"}]}""");

        var one = (await service.Client().Subscriptions.ListEntitlementsAsync(Pages.Id(1), Token)).Single();

        Assert.Equal(("o-1", "reservedinstance", "p", 2), (one.OrderId, one.Type, one.ProductId, one.Quantity));
    }

    [Fact]
    public async Task Partners_are_read_with_the_old_and_the_new_name_of_their_number()
    {
        service.Answer($$$"""{"items":[{"id":"{{{Pages.Id(1)}}}","name":"Alfa","mpnId":"1","state":"Active","location":"HU"},{"id":"{{{Pages.Id(2)}}}","name":"Béta","partnerId":"2"}]}""");

        var providers = await service.Client().Partners.ListProvidersAsync(Token);

        Assert.Equal(["1", "2"], providers.Select(provider => provider.MpnId));
        Assert.Equal("/v1/relationships?relationship_type=IsIndirectResellerOf", service.Requests[0].Path);
    }

    [Fact]
    public async Task The_password_of_a_created_customer_is_kept_secret()
    {
        service.Answer($$$"""{"id":"{{{Pages.Id(5)}}}","companyProfile":{"domain":"x.onmicrosoft.com"},"billingProfile":{"companyName":"X Kft."},"userCredentials":{"userName":"admin","password":"=;;n.=s9Z"}}""", HttpStatusCode.Created);

        var created = await service.Client().Customers.CreateAsync(Creation(), Token);

        Assert.Equal(("X Kft.", "admin@x.onmicrosoft.com"), (created.Name, created.AdminUserName));
        Assert.Equal("=;;n.=s9Z", new NetworkCredential("", created.AdminPassword).Password);
        Assert.Contains("\"CompanyProfile\":{\"Domain\":\"x.onmicrosoft.com\"}", service.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"url":"http://admin.microsoft.com/"}""")]
    [InlineData("""{"url":"javascript:alert(1)"}""")]
    [InlineData("""{"attributes":{}}""")]
    public async Task An_invitation_link_that_is_no_https_address_is_not_handed_out(string body)
    {
        service.Answer(body);

        await Assert.ThrowsAsync<MalformedAnswerException>(() => service.Client().InvitationLinks.GetAsync(null, Token));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5080/Adminportal/Home?invType=X#/partners/invitation", true)]
    [InlineData("http://localhost:5080/", "http://127.0.0.1:5080/Adminportal/Home?invType=X#/partners/invitation", false)]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5081/Adminportal/Home?invType=X#/partners/invitation", false)]
    [InlineData("http://127.0.0.1:5080/", "http://partner.example:5080/Adminportal/Home?invType=X#/partners/invitation", false)]
    [InlineData("https://127.0.0.1:5080/", "http://127.0.0.1:5080/Adminportal/Home?invType=X#/partners/invitation", false)]
    public async Task A_link_without_TLS_is_handed_out_only_where_it_leads_to_the_emulator_that_was_asked(string address, string link, bool accepted)
    {
        using var scripted = new ScriptedService();
        scripted.Answer($$"""{"url":"{{link}}"}""");

        var error = await Record.ExceptionAsync(() => scripted.Client(address).InvitationLinks.GetAsync(null, Token));

        Assert.Equal(accepted ? null : typeof(MalformedAnswerException), error?.GetType());
    }

    [Fact]
    public async Task A_sandbox_that_refuses_a_link_is_understood()
    {
        service.Answer("""{"code":2000,"description":"partnerId is another partner's."}""", HttpStatusCode.BadRequest);
        var request = new ConsentRequest(new Uri("https://admin.microsoft.com/x"), "X", null, null, null);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => service.Client().Consent.AcceptAsync(request, Token));

        Assert.Equal("InvitationLinkRefused", error.ErrorId);
        Assert.Contains("another partner's", error.Message, StringComparison.Ordinal);
    }

    private static CustomerCreation Creation() => new()
    {
        Name = "X Kft.",
        Domain = "x.onmicrosoft.com",
        Email = "a@x.hu",
        Culture = "hu-HU",
        Language = "hu",
        FirstName = "A",
        LastName = "B",
        AddressLine = "Fő utca 1.",
        City = "Győr",
        PostalCode = "9021",
        Country = "HU",
    };
}
