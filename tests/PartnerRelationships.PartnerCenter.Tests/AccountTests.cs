using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>Profiles, agreements and what is asked before a customer is created, as they stand on the wire (contract §5.2, §5.11, A§7).</summary>
public sealed class AccountTests : IDisposable
{
    private const string Billing =
        """{"id":"b-1","firstName":"d0d8","email":"a@a.com","culture":"en-US","language":"en","companyName":"1kl","defaultAddress":{"country":"US","city":"redmond","state":"WA","addressLine1":"1 ms way","postalCode":"98052","region":"x","phoneNumber":""},"seen":"2021-10-15T21:28:19.3058617Z","madeUp":{"Deep":[1,null,2.50]},"attributes":{"etag":"-4242348048554929329","objectType":"CustomerBillingProfile"}}""";

    private static readonly Guid Customer = Pages.Id(1);
    private readonly ScriptedService service = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task Only_what_is_asked_for_changes_of_a_billing_profile_and_everything_else_is_sent_back_as_it_came()
    {
        var client = service.Answer(Billing).Answer("\uFEFF" + Billing).Answer(Billing).Client();
        var ticket = new RequestTicket(Guid.NewGuid());

        var before = await client.CustomerProfiles.GetBillingAsync(Customer, Token);
        await client.CustomerProfiles.UpdateBillingAsync(before, new BillingEdit { Email = "b@a.com", AddressLine2 = "2nd floor", PhoneNumber = "1" }, ticket, Token);

        var sent = service.Requests[2];
        Assert.Equal(Billing.Replace("a@a.com", "b@a.com").Replace("\"phoneNumber\":\"\"}", "\"phoneNumber\":\"1\",\"addressLine2\":\"2nd floor\"}"), sent.Body);
        Assert.Equal(("PUT", $"/v1/customers/{Customer}/profiles/billing", "\"-4242348048554929329\"", ticket.Id.ToString()), (sent.Method, sent.Path, sent.Headers["If-Match"], sent.Headers["MS-RequestId"]));
        Assert.Equal(("redmond", "1 ms way", null), (before.Address.City, before.Address.AddressLine, before.Address.PhoneNumber));
    }

    [Fact]
    public async Task A_profile_of_another_version_is_not_sent_and_a_refused_version_gives_the_same_error()
    {
        var client = service.Answer(Billing).Answer(Billing).Answer("""{"code":2055,"description":"Etag is no longer valid"}""", HttpStatusCode.BadRequest).Client();
        var seen = new CustomerBillingProfile { CustomerId = Customer, ETag = "1" };

        Assert.Equal("EtagStale", (await Assert.ThrowsAsync<ConflictException>(() => UpdateAsync(seen))).ErrorId);
        Assert.Single(service.Requests);
        Assert.Equal("EtagStale", (await Assert.ThrowsAsync<ConflictException>(() => UpdateAsync(seen with { ETag = "-4242348048554929329" }))).ErrorId);

        Task<CustomerBillingProfile> UpdateAsync(CustomerBillingProfile before) =>
            client.CustomerProfiles.UpdateBillingAsync(before, new BillingEdit { City = "x" }, new RequestTicket(Guid.NewGuid()), Token);
    }

    [Fact]
    public async Task Without_versions_a_changed_profile_is_not_sent()
    {
        var bare = Billing.Replace("\"etag\":\"-4242348048554929329\",", "");
        var client = service.Answer(bare).Answer(bare.Replace("redmond", "seattle")).Answer(bare).Answer(bare).Client().CustomerProfiles;
        var before = await client.GetBillingAsync(Customer, Token);

        Assert.Equal("EtagStale", (await Assert.ThrowsAsync<ConflictException>(() => UpdateAsync())).ErrorId);
        Assert.DoesNotContain(service.Requests, sent => sent.Method == "PUT");
        await UpdateAsync();
        Assert.Equal("PUT", service.Requests[^1].Method);

        Task<CustomerBillingProfile> UpdateAsync() => client.UpdateBillingAsync(before, new BillingEdit { City = "x" }, new RequestTicket(Guid.NewGuid()), Token);
    }

    [Fact]
    public async Task Bare_lists_are_read()
    {
        var client = service
            .Answer("""[{"street":"1 ms way","countryLetterCode":"US","postalCode":"98052","city":"redmond","state":null,"displayName":"1kl","technicalNotificationMails":["t@a.com"]}]""")
            .Answer("""["contoso.onmicrosoft.com","contoso.com"]""")
            .Answer("""[{"qualification":"Education","educationSegment":"K12","vettingStatus":"Denied","vettingReason":"No school."},{"qualification":"Newer"}]""")
            .Client().CustomerProfiles;

        var company = await client.GetOrganizationAsync(Customer, Token);
        Assert.Equal(("1kl", "US", "1 ms way", "t@a.com"), (company.Name, company.Address!.Country, company.Address.AddressLine, company.TechnicalMails!.Single()));
        Assert.Equal(2, (await client.ListDomainsAsync(Customer, Token)).Count);
        Assert.Equal(["Education (Denied)", "Newer"], (await client.ListQualificationsAsync(Customer, Token)).Select(one => one.ToString()));
    }

    [Fact]
    public async Task The_third_shape_of_errors_is_understood()
    {
        var client = service.Answer(
            """{"code":600061,"message":"short","description":"The contact is confirmed.","errorName":"PartnerConfirmedAgreementAlreadyExists","isRetryable":false,"parameters":{"a":[1]},"errorMessageExtended":""}""", HttpStatusCode.Conflict)
            .Answer("""{"message":"The contact is confirmed.","errorName":"PartnerConfirmedAgreementAlreadyExists","isRetryable":false}""", HttpStatusCode.BadRequest).Client();
        var agreement = new PartnerCustomerAgreement
        {
            CustomerId = Customer, AgreementType = "MicrosoftCustomerAgreement", TemplateId = "t", FirstName = "Ada", LastName = "Hill", Email = "ada@hill.example", AgreedOn = new DateTimeOffset(2026, 5, 1, 2, 0, 0, TimeSpan.FromHours(2)),
        };

        foreach (var code in new[] { "600061", "PartnerConfirmedAgreementAlreadyExists" })
        {
            var error = await Assert.ThrowsAsync<ConflictException>(() => client.Agreements.ConfirmAsync(agreement, new RequestTicket(Guid.NewGuid()), Token));
            Assert.Equal(("AgreementExists", code, "The contact is confirmed."), (error.ErrorId, error.Fault!.Code, error.Fault.Description));
        }

        Assert.Equal(
            """{"primaryContact":{"firstName":"Ada","lastName":"Hill","email":"ada@hill.example"},"templateId":"t","dateAgreed":"2026-05-01T00:00:00Z","type":"MicrosoftCustomerAgreement"}""",
            service.Requests[0].Body);
    }

    [Theory]
    [InlineData("true", null, true)]
    [InlineData("false", null, false)]
    [InlineData("""{"originalAddress":{"country":"US"},"suggestedAddresses":[],"status":"VerifiedShippable"}""", "VerifiedShippable", true)]
    [InlineData("""{"status":"Verified Shippable","suggestedAddresses":null}""", "Verified Shippable", true)]
    [InlineData("""{"status":"SomethingNewer","validationMessage":"?"}""", "SomethingNewer", false)]
    [InlineData("{}", null, false)]
    public async Task An_address_is_good_where_the_service_says_so_and_only_there(string body, string? status, bool isGood)
    {
        var verdict = await service.Answer(body).Client().CreationChecks.CheckAddressAsync(new CustomerAddress { Country = "US", City = "Redmond" }, Token);

        Assert.Equal((status, isGood), (verdict.Status, verdict.IsGood));
        Assert.Equal("""{"Country":"US","City":"Redmond"}""", service.Requests[0].Body);
    }

    [Theory]
    [InlineData("""{"isStateRequired":true,"states":{"value":["WA"]},"supportedCultures":{"value":["en-US"]},"supportedLanguages":{"value":["en"]},"postalCodeRegex":"^\\d$","isRegistrationNumberSupported":false}""")]
    [InlineData("""{"isStateRequired":true,"supportedStatesList":["WA"],"supportedCulturesList":["en-US"],"supportedLanguagesList":["en"],"postalCodeRegex":"^\\d$","isRegistrationNumberSupported":false}""")]
    public async Task Rules_of_a_country_are_read_in_the_words_of_today_and_of_2020(string body)
    {
        var rules = await service.Answer(body).Client().CreationChecks.GetCountryRulesAsync("US", Token);

        Assert.Equal((true, "WA", "en-US", "en", @"^\d$", false), (rules.IsStateRequired, rules.States.Single(), rules.Cultures.Single(), rules.Languages.Single(), rules.PostalCodePattern, rules.IsRegistrationNumberSupported));
    }

    [Fact]
    public async Task A_domain_is_free_where_it_is_not_found()
    {
        var checks = service.Answer("", HttpStatusCode.NotFound).Answer("").Client().CreationChecks;

        Assert.False(await checks.IsDomainTakenAsync("free.onmicrosoft.com", Token));
        Assert.True(await checks.IsDomainTakenAsync("taken.onmicrosoft.com", Token));
        Assert.Equal(("HEAD", "/v1/domains/free.onmicrosoft.com"), (service.Requests[0].Method, service.Requests[0].Path));
    }

    [Fact]
    public async Task A_reseller_is_on_record_where_the_service_answers_for_it()
    {
        var checks = service.Answer("""{"validationResults":[{"partnerId":"2","isValidPartnerIdOnRecord":true},{"partnerId":"1","isValidPartnerIdOnRecord":false,"errorCode":900154,"errorDescription":"Not linked."}]}""")
            .Answer("""{"validationResults":[]}""").Client().CreationChecks;

        var verdict = await checks.CheckResellerAsync("1", Token);
        Assert.Equal((false, "900154", "Not linked."), (verdict!.IsValid, verdict.Code, verdict.Description));
        Assert.Null(await checks.CheckResellerAsync("1", Token));
        Assert.Equal("""{"partnerIds":["1"]}""", service.Requests[0].Body);
    }
}
