using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class CustomerTests
{
    private const string Creation = """
        {"enableGDAPByDefault":false,"CompanyProfile":{"Domain":"WingtipToys678152504.onmicrosoft.com"},
         "BillingProfile":{"Culture":"EN-US","Email":"gena@wingtiptoys.com","Language":"en","CompanyName":"Wingtip Toys678152504",
         "DefaultAddress":{"FirstName":"Gena","LastName":"Soto","AddressLine1":"One Microsoft Way","City":"Redmond","State":"WA","PostalCode":"98052","Country":"US"}}}
        """;

    [Fact]
    public async Task Address_mail_and_domains_are_shown_with_delegated_access_only()
    {
        using var sandbox = SandboxClient.Open();
        var with = await sandbox.GetAsync("v1/customers/" + (await Holding.FindAsync(sandbox, h => h.DelegatedAccess)).Id);
        var without = await sandbox.GetAsync("v1/customers/" + (await Holding.FindAsync(sandbox, h => !h.DelegatedAccess)).Id);

        Assert.NotNull(with.Body["companyProfile"]!["address"]!["city"]);
        Assert.NotNull(with.Body["companyProfile"]!["email"]);
        Assert.Equal(with.Body["companyProfile"]!["domain"], with.Body["customDomains"]!.Single());
        Assert.Null(without.Body["companyProfile"]!["address"]);
        Assert.Null(without.Body["companyProfile"]!["email"]);
        Assert.Null(without.Body["customDomains"]);
        Assert.Equal("CustomerBillingProfile", (string)without.Body["billingProfile"]!["attributes"]!["objectType"]!);
    }

    [Theory]
    [InlineData("not-a-guid", 400, 900118)]
    [InlineData("00000000-0000-4000-8000-000000000000", 404, 60003)]
    public async Task A_malformed_and_an_unknown_tenant_differ(string id, int status, int code)
    {
        using var sandbox = SandboxClient.Open();

        foreach (var path in new[] { "", "/subscriptions", "/entitlements" })
        {
            var reply = await sandbox.GetAsync($"v1/customers/{id}{path}");
            Assert.Equal((status, code), (reply.Status, reply.Code));
        }
        Assert.Equal(code, (await sandbox.RemoveAsync(id)).Code);
    }

    [Fact]
    public async Task An_indirect_reseller_creates_no_customers()
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.PostAsync("v1/customers", Creation);

        Assert.Equal((403, 600006), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_direct_partner_creates_a_customer_that_its_answer_calls_none()
    {
        using var sandbox = SandboxClient.Of(PartnerType.DirectBill);

        var reply = await sandbox.PostAsync("v1/customers", Creation);

        Assert.Equal(201, reply.Status);
        Assert.Equal("none", (string)reply.Body["relationshipToPartner"]!);
        Assert.Equal("admin", (string)reply.Body["userCredentials"]!["userName"]!);
        Assert.Equal("", (string)reply.Body["billingProfile"]!["defaultAddress"]!["phoneNumber"]!);
        var read = await sandbox.GetAsync($"v1/customers/{reply.Body["id"]}");
        Assert.Equal("reseller", (string)read.Body["relationshipToPartner"]!);
        Assert.Null(read.Body["userCredentials"]);
        Assert.Equal(200, (await sandbox.SendAsync("HEAD", "v1/domains/wingtiptoys678152504.onmicrosoft.com", null)).Status);
    }

    [Fact]
    public async Task A_provider_creates_a_customer_for_its_reseller()
    {
        using var sandbox = SandboxClient.Of(PartnerType.IndirectProvider);
        var reseller = (string)(await sandbox.GetAsync("v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf")).Items[2]["id"]!;
        var body = JObject.Parse(Creation);
        body["AssociatedPartnerId"] = reseller;

        var reply = await sandbox.PostAsync("v1/customers", body.ToString());

        Assert.Equal((201, "reseller", reseller), (reply.Status, (string)reply.Body["relationshipToPartner"]!, (string)reply.Body["associatedPartnerId"]!));
        var tied = await sandbox.GetAsync($"v1/customers/{reply.Body["id"]}/relationships");
        Assert.Equal(reseller, (string)tied.Items.Single()["id"]!);
        Assert.Contains(await sandbox.FilterAsync("IndirectReseller", "starts_with", reseller), c => (string)c["id"]! == (string)reply.Body["id"]!);
    }

    [Fact]
    public async Task A_reseller_of_somebody_else_is_refused()
    {
        using var sandbox = SandboxClient.Of(PartnerType.IndirectProvider);
        var body = JObject.Parse(Creation);
        body["AssociatedPartnerId"] = Guid.NewGuid().ToString();

        Assert.Equal(800016, (await sandbox.PostAsync("v1/customers", body.ToString())).Code);
    }

    [Fact]
    public async Task A_taken_domain_conflicts_and_a_free_one_is_not_found()
    {
        using var sandbox = SandboxClient.Of(PartnerType.DirectBill);
        Assert.Equal(404, (await sandbox.SendAsync("HEAD", "v1/domains/wingtiptoys678152504.onmicrosoft.com", null)).Status);
        await sandbox.PostAsync("v1/customers", Creation);

        Assert.Equal(409, (await sandbox.PostAsync("v1/customers", Creation)).Status);
        Assert.Equal(31, (await sandbox.ListAsync()).Count);
    }

    [Theory]
    [InlineData("US", null, null, 201)]
    [InlineData("US", "123", null, 600002)]
    [InlineData("HU", null, "+3612345678", 600049)]
    [InlineData("HU", "01-09-123456", null, 600051)]
    [InlineData("HU", "01-09-123456", "+3612345678", 201)]
    public async Task Some_countries_want_a_registration_number(string country, string? number, string? phone, int outcome)
    {
        using var sandbox = SandboxClient.Of(PartnerType.DirectBill);
        var body = JObject.Parse(Creation);
        body["CompanyProfile"]!["OrganizationRegistrationNumber"] = number;
        body["BillingProfile"]!["DefaultAddress"]!["Country"] = country;
        body["BillingProfile"]!["DefaultAddress"]!["PhoneNumber"] = phone;

        var reply = await sandbox.PostAsync("v1/customers", body.ToString());

        Assert.Equal(outcome, reply.Code ?? reply.Status);
    }

    [Theory]
    [InlineData("CompanyProfile.Domain")]
    [InlineData("BillingProfile.CompanyName")]
    [InlineData("BillingProfile.DefaultAddress.Country")]
    public async Task What_is_missing_is_named(string path)
    {
        using var sandbox = SandboxClient.Of(PartnerType.DirectBill);
        var body = JObject.Parse(Creation);
        body.SelectToken(path)!.Parent!.Remove();

        var reply = await sandbox.PostAsync("v1/customers", body.ToString());

        Assert.Equal(400, reply.Status);
        Assert.Contains(path.Split('.').Last(), reply.Description, StringComparison.OrdinalIgnoreCase);
    }
}
