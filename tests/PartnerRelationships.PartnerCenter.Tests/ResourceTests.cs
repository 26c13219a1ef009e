using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Subscriptions;
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
        Assert.Null(all[0].CommitmentEndsOn);
        Assert.Equal(4786844, all[0].StartsOn!.Value.Ticks % TimeSpan.TicksPerSecond);
        Assert.Null(all[3].CreatedOn);
        Assert.Equal("unknown", all[4].Status);
        Assert.All(all, one => Assert.Equal(Pages.Id(1), one.CustomerId));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:59:59-08:00")]
    [InlineData("9999-12-10")]
    [InlineData("12/31/9999 23:59:59")]
    public async Task Dates_that_mean_never_are_none(string never)
    {
        service.Answer($$"""
            {"items":[{"id":"a","termDuration":"P1Y","creationDate":"{{never}}","effectiveStartDate":"{{never}}","commitmentEndDate":"{{never}}","commitmentEndDateTime":"{{never}}",
             "cancellationAllowedUntilDate":"{{never}}","refundOptions":[{"type":"Full","expiresAt":"{{never}}"}]}]}
            """);

        var one = SubscriptionList.Told((await service.Client().Subscriptions.ListAsync(Pages.Id(1), Token)).Single(), DateTimeOffset.UnixEpoch);

        Assert.All([one.CreatedOn, one.StartsOn, one.CommitmentEndsOn, one.CancellableUntil], Assert.Null);
        Assert.Equal(EndOfTerm.Unknown, one.EndOfTerm);
    }

    [Theory]
    [InlineData(""" "cancellationAllowedUntilDate":"2026-03-08T00:00:00Z","refundOptions":[{"type":"Full","expiresAt":"2026-03-20T00:00:00Z"}] """, 8)]
    [InlineData(""" "refundOptions":[{"type":"Full","expiresAt":"2026-03-05T00:00:00Z"},{"type":"Partial","expiresAfter":"2026-03-09T00:00:00Z"},"odd"] """, 9)]
    [InlineData(""" "refundOptions":[] """, null)]
    [InlineData(""" "refundOptions":null """, null)]
    [InlineData(""" "status":"active" """, null)]
    public async Task The_window_is_what_the_service_names_and_not_known_where_it_names_none(string members, int? day)
    {
        service.Answer("{\"items\":[{\"id\":\"a\"," + members + "}]}");

        Assert.Equal(day, (await service.Client().Subscriptions.ListAsync(Pages.Id(1), Token)).Single().CancellableUntil?.Day);
    }

    [Fact]
    public async Task A_subscription_has_its_parent_refunds_and_scheduled_changes()
    {
        service.Answer("""
            {"items":[{"id":"a","parentSubscriptionId":"p","renewalTermDuration":"P1M","nextChargeInstructions":{"x":1},
             "refundOptions":[{"type":"Full","expiresAt":"2026-03-05T00:00:00Z"}],
             "refundableQuantity":{"totalQuantity":5,"details":[{"quantity":3,"allowedUntilDateTime":"2026-03-05T00:00:00Z"},{"quantity":2,"allowedUntilDateTime":"2026-03-09T00:00:00Z"}]},
             "scheduledNextTermInstructions":{"product":{"productId":"P","skuId":"S","availabilityId":"A","billingCycle":"Annual","termDuration":"P3Y","promotionId":"X"},
              "quantity":12,"customTermEndDate":"2029-03-09T00:00:00"}},
             {"id":"b","parentSubscriptionId":null,"renewalTermDuration":"","refundableQuantity":null,"refundOptions":null,"scheduledNextTermInstructions":null,"nextChargeInstructions":null},
             {"id":"c","refundableQuantity":"odd","scheduledNextTermInstructions":{}}]}
            """);

        var all = await service.Client().Subscriptions.ListAsync(Pages.Id(1), Token);

        Assert.Equal(("p", "P1M", 5, """{"x":1}"""), (all[0].ParentSubscriptionId, all[0].RenewalTerm, all[0].RefundableQuantity, all[0].NextCharge));
        Assert.Equal("3 until 2026-03-05 00:00:00Z; 2 until 2026-03-09 00:00:00Z", all[0].RefundableSeats.ToString());
        Assert.Equal("Full until 2026-03-05 00:00:00Z", all[0].RefundOptions.ToString());
        Assert.Equal("12 seats, P3Y, Annual, P:S:A, promotion X, until 2029-03-09", all[0].NextTerm!.ToString());
        Assert.All(all.Skip(1), one => Assert.Equal((null, null, null, null, null, 0), (one.ParentSubscriptionId, one.RenewalTerm, one.RefundableQuantity, one.NextCharge, one.NextTerm, one.RefundOptions.Count)));
    }

    [Fact]
    public async Task A_subscription_has_its_end_of_term_and_keeps_undocumented_values()
    {
        var now = new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);
        var end = now.AddDays(100);
        var seats = $"\"termDuration\":\"P1Y\",\"status\":\"active\",\"commitmentEndDate\":\"{end:O}\",\"creationDate\":\"{end.AddYears(-1):O}\",\"effectiveStartDate\":\"{end.AddYears(-1):O}\"";
        service.Answer("{\"items\":[" + string.Join(
            ",",
            $"{{\"id\":\"a\",{seats},\"autoRenewEnabled\":false}}",
            $"{{\"id\":\"b\",{seats},\"autoRenewEnabled\":false,\"scheduledActions\":{{\"actionType\":\"x\",\"effectiveDate\":\"2026-01-01\"}},\"suspensionReasons\":[\"PartnerSuspended\"]}}",
            $"{{\"id\":\"c\",{seats},\"autoRenewEnabled\":true,\"scheduledActions\":[],\"suspensionReasons\":null}}") + "]}");

        var all = (await service.Client().Subscriptions.ListAsync(Pages.Id(1), Token)).Select(one => SubscriptionList.Told(one, now)).ToList();

        Assert.Equal([EndOfTerm.ContinuesExtended, EndOfTerm.Unknown, EndOfTerm.Renews], all.Select(one => one.EndOfTerm));
        Assert.Contains("Manage renewal", all[0].EndOfTermDetail, StringComparison.Ordinal);
        Assert.Equal(("""{"actionType":"x","effectiveDate":"2026-01-01"}""", """["PartnerSuspended"]"""), (all[1].ScheduledActions, all[1].SuspensionReasons));
        Assert.Equal((null, null, false), (all[2].ScheduledActions, all[2].SuspensionReasons, all[2].IsExtendedTerm));
    }

    [Theory]
    [InlineData("""{"id":"a","billingType":"Benefit","offerId":"DZH318Z0BP04:000B:DZH318Z0BWX7","productType":{"id":"Azure"}}""", SubscriptionKind.SavingsPlan)]
    [InlineData("""{"id":"a","unitType":"benefit"}""", SubscriptionKind.SavingsPlan)]
    [InlineData("""{"id":"a","isMicrosoftProduct":false,"productType":{"id":"OnlineServicesNCE"}}""", SubscriptionKind.Marketplace)]
    [InlineData("""{"id":"a","productType":{"id":"SaaS"}}""", SubscriptionKind.Marketplace)]
    [InlineData("""{"id":"a","productType":{"id":"Perpetual_Software"}}""", SubscriptionKind.Software)]
    [InlineData("""{"id":"a","productType":{"id":"Quantum"},"offerId":"2828be46-46ba-4f91-b2fd-0bef192ecf60"}""", SubscriptionKind.Unknown)]
    [InlineData("""{"id":"a","productType":{"id":"AzureSomething"},"offerId":"A:B:C","billingType":"usage"}""", SubscriptionKind.Unknown)]
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

        var created = await service.Client().Customers.CreateAsync(Creation(), new RequestTicket(Guid.NewGuid()), Token);

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
