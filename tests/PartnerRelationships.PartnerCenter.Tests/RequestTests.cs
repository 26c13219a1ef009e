using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>What is put on the wire.</summary>
public sealed class RequestTests : IDisposable
{
    private static readonly Uri Service = new("https://service.example/");
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_filter_of_the_documentation_is_written_to_the_letter()
    {
        service.Answer(Pages.Of(1, 0));

        await service.Client().Customers.ListAsync(new CustomerFilter(CustomerFilterField.CompanyName, "Cont"), new CustomerSink(), Token);

        Assert.Equal(
            "/v1/customers?size=500&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22Cont%22%2C%22Operator%22%3A%22starts_with%22%7D",
            service.Requests[0].Path);
    }

    [Fact]
    public async Task A_provider_is_named_in_the_request_for_a_combined_link()
    {
        service.Answer("""{"url":"https://admin.microsoft.com/Adminportal/Home?invType=X&partnerId=1#/partners/invitation"}""");

        var link = await service.Client().InvitationLinks.GetAsync(Pages.Id(3), Token);

        Assert.Equal("/v1/customers/relationshiprequests?indirectCloudSolutionProviderId=" + Pages.Id(3), service.Requests[0].Path);
        Assert.Equal("https://admin.microsoft.com/Adminportal/Home?invType=X&partnerId=1#/partners/invitation", link.OriginalString);
    }

    [Fact]
    public async Task An_acceptance_sends_who_accepts_what()
    {
        service.Answer($$"""{"Id":"{{Pages.Id(4)}}","RelationshipToPartner":"reseller"}""");

        var customer = await service.Client().Consent.AcceptAsync(new ConsentRequest(new Uri("https://admin.microsoft.com/x?a=1#b"), "Ő \"Kft\"", "x.hu", null, "hu-HU"), Token);

        Assert.Equal(("POST", "/sandbox/consents"), (service.Requests[0].Method, service.Requests[0].Path));
        Assert.Equal(
            """{"link":"https://admin.microsoft.com/x?a=1#b","companyName":"Ő \"Kft\"","domain":"x.hu","email":null,"culture":"hu-HU"}""",
            service.Requests[0].Body);
        Assert.Equal((Pages.Id(4), "reseller"), (customer.CustomerId, customer.Relationship));
    }

    [Fact]
    public async Task A_second_acceptance_is_a_conflict_of_its_own()
    {
        service.Answer("""{"code":1003,"description":"Accepted already."}""", HttpStatusCode.Conflict);
        var request = new ConsentRequest(new Uri("https://admin.microsoft.com/x"), "X", null, null, null);

        var error = await Assert.ThrowsAsync<ConflictException>(() => service.Client().Consent.AcceptAsync(request, Token));

        Assert.Equal("AlreadyAccepted", error.ErrorId);
    }

    [Fact]
    public async Task The_token_is_asked_for_every_request_and_messages_come_in_the_language_chosen()
    {
        service.Answer(Pages.Of(1, 1, "/customers?seekOperation=Next")).Answer(Pages.Of(2, 1));
        var count = 0;
        using var client = new PartnerCenterClient(Options(() => "token" + ++count) with { Locale = "hu-HU" });

        await client.Customers.ListAsync(null, new CustomerSink(), Token);

        Assert.Equal("Bearer token1", service.Requests[0].Headers["Authorization"]);
        Assert.Equal("Bearer token2", service.Requests[1].Headers["Authorization"]);
        Assert.Equal("hu-HU", service.Requests[0].Headers["X-Locale"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("from-a-file\n")]
    [InlineData("not ascii é")]
    [InlineData("a\0b")]
    public async Task A_token_that_cannot_be_one_is_refused_before_anything_is_sent_and_not_shown(string token)
    {
        using var client = new PartnerCenterClient(Options(() => token));

        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.Customers.GetAsync(Pages.Id(1), Token));

        Assert.Equal("AccessTokenInvalid", error.ErrorId);
        Assert.Empty(service.Requests);
        Assert.True(token.Length == 0 || !error.ToString().Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_names_the_correlation_id_that_was_sent_when_a_gateway_gives_none()
    {
        service.Answer("", HttpStatusCode.BadGateway);

        var error = await Assert.ThrowsAsync<RemoteServiceException>(() => service.Client().Customers.GetAsync(Pages.Id(1), Token));

        Assert.Equal(service.Requests[0].Headers["MS-CorrelationId"], error.Fault!.CorrelationId);
    }

    [Fact]
    public void The_handler_ends_with_the_client()
    {
        service.Client().Dispose();

        Assert.True(service.IsDisposed);
    }

    private PartnerCenterOptions Options(Func<string> token) => new()
    {
        BaseAddress = Service,
        Tokens = new Tokens(_ => token()),
        Handler = service,
    };
}
