using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class ConsentTests
{
    [Fact]
    public async Task A_reseller_gets_todays_link_whatever_provider_it_asks_for()
    {
        using var sandbox = SandboxClient.Open();
        var mpn = (string)(await sandbox.GetAsync("v1/profiles/mpn")).Body["mpnId"]!;

        var reply = await sandbox.GetAsync("v1/customers/relationshiprequests?indirectCloudSolutionProviderId=75af751c-f582-45e7-aee2-0fd6c8203c1d");

        Assert.Equal(
            $"https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={sandbox.Server.PartnerTenantId}&msppId={mpn}#/partners/invitation",
            (string)reply.Body["url"]!);
        Assert.Equal("RelationshipRequest", (string)reply.Body["attributes"]!["objectType"]!);
    }

    [Theory]
    [InlineData(PartnerType.DirectBill)]
    [InlineData(PartnerType.IndirectProvider)]
    public async Task Other_partners_invite_without_a_location(PartnerType type)
    {
        using var sandbox = SandboxClient.Of(type);

        Assert.Contains($"?invType=ResellerRelationship&partnerId={sandbox.Server.PartnerTenantId}&msppId=0#", await sandbox.LinkAsync());
    }

    [Fact]
    public async Task The_customer_who_accepts_is_in_the_list()
    {
        using var sandbox = SandboxClient.Open();

        var reply = await AcceptAsync(sandbox, await sandbox.LinkAsync(), "Őszi Fény Kft.");

        Assert.Equal(200, reply.Status);
        Assert.Equal("reseller", (string)reply.Body["relationshipToPartner"]!);
        Assert.Equal("oszifenykft.onmicrosoft.com", (string)reply.Body["companyProfile"]!["domain"]!);
        Assert.Equal("hu-HU", (string)reply.Body["billingProfile"]!["culture"]!);
        Assert.Equal((string)reply.Body["id"]!, (string)(await sandbox.FilterAsync("CompanyName", "starts_with", "őszi fény")).Single()["id"]!);
    }

    [Fact]
    public async Task Acceptance_of_a_combined_link_ties_the_customer_to_the_provider_too()
    {
        using var sandbox = SandboxClient.Open();
        var provider = (string)(await sandbox.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Items[1]["id"]!;

        var reply = await AcceptAsync(sandbox, (await sandbox.LinkAsync()).Replace("#", $"&indirectCSPId={provider}#"), "Kettős Kapocs Zrt.");

        var id = (string)reply.Body["id"]!;
        Assert.Equal(provider, (string)reply.Body["associatedPartnerId"]!);
        Assert.Contains(await sandbox.FilterAsync("IndirectCloudSolutionProvider", "starts_with", provider), c => (string)c["id"]! == id);
    }

    [Theory]
    [InlineData("admin.microsoft.com", "admin.micros0ft.com", "admin.microsoft.com")]
    [InlineData("https:", "http:", "https")]
    [InlineData("partnerId=", "partnerId=1", "partnerId")]
    [InlineData("msppId=", "msppId=9", "msppId")]
    [InlineData("IndirectResellerRelationship", "ResellerRelationship", "invType")]
    [InlineData("#/partners/invitation", "", "#/partners/invitation")]
    [InlineData("#", "&indirectCSPId=75af751c-f582-45e7-aee2-0fd6c8203c1d#", "indirectCSPId")]
    [InlineData("#/partners/invitation", "#/partners/invitation&indirectCSPId=75af751c-f582-45e7-aee2-0fd6c8203c1d", "#/partners/invitation")]
    [InlineData("#", "&discount=100#", "discount")]
    [InlineData("#", "&msppId=0#", "twice")]
    public async Task An_altered_link_is_refused_by_naming_what_was_altered(string part, string altered, string named)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await AcceptAsync(sandbox, (await sandbox.LinkAsync()).Replace(part, altered), "Vigyázó Bt.");

        Assert.Equal((400, 2000), (reply.Status, reply.Code));
        Assert.Contains(named, reply.Description);
        Assert.Empty(await sandbox.FilterAsync("CompanyName", "starts_with", "Vigyázó"));
    }

    [Fact]
    public async Task A_customer_cannot_accept_twice()
    {
        using var sandbox = SandboxClient.Open();
        var link = await sandbox.LinkAsync();
        await AcceptAsync(sandbox, link, "Egyszer Kft.", "egyszer.onmicrosoft.com");

        Assert.Equal(409, (await AcceptAsync(sandbox, link, "Egyszer Kft.", "Egyszer.onmicrosoft.com")).Status);
    }

    [Fact]
    public async Task A_removed_customer_that_accepts_again_is_the_same_tenant()
    {
        using var sandbox = SandboxClient.Open();
        var customer = (await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0)).Id;
        var domain = (string)(await sandbox.GetAsync($"v1/customers/{customer}")).Body["companyProfile"]!["domain"]!;
        await sandbox.RemoveAsync(customer);

        var reply = await AcceptAsync(sandbox, await sandbox.LinkAsync(), "Visszatérő Kft.", domain);

        Assert.Equal(customer, (string)reply.Body["id"]!);
        Assert.Contains(await sandbox.ListAsync(), c => (string)c["id"]! == customer);
    }

    [Fact]
    public async Task Two_companies_of_one_name_get_two_domains()
    {
        using var sandbox = SandboxClient.Open();
        var link = await sandbox.LinkAsync();
        await AcceptAsync(sandbox, link, "Ikrek Kft.");

        Assert.Equal("ikrekkft2.onmicrosoft.com", (string)(await AcceptAsync(sandbox, link, "Ikrek Kft.")).Body["companyProfile"]!["domain"]!);
    }

    [Fact]
    public async Task Before_anybody_agrees_the_link_says_who_asks()
    {
        using var sandbox = SandboxClient.Open();
        var provider = (await sandbox.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Items[1];

        var reply = await DescribeAsync(sandbox, (await sandbox.LinkAsync()).Replace("#", $"&indirectCSPId={provider["id"]}#"));

        Assert.Equal(("Duna Cloud Kft.", "HU", "EU and EFTA"), ((string)reply.Body["partner"]!["companyName"]!, (string)reply.Body["partner"]!["country"]!, (string)reply.Body["region"]!["name"]!));
        Assert.Equal(((string)provider["id"]!, (string)provider["name"]!, (string)provider["location"]!), ((string)reply.Body["provider"]!["tenantId"]!, (string)reply.Body["provider"]!["companyName"]!, (string)reply.Body["provider"]!["country"]!));
        Assert.Null((await DescribeAsync(sandbox, await sandbox.LinkAsync())).Body["provider"]);
        Assert.Equal(400, (await DescribeAsync(sandbox, "")).Status);
    }

    [Fact]
    public async Task Another_partners_link_is_distinguished_from_an_altered_one()
    {
        using var sandbox = SandboxClient.Open();
        var link = (await sandbox.LinkAsync()).Replace(sandbox.Server.PartnerTenantId.ToString(), "6fff47dc-5f67-41b5-b48b-9d4c6de48eab");

        var reply = await DescribeAsync(sandbox, link);

        Assert.Equal((404, "partnerId"), (reply.Status, (string)reply.Body["data"]![0]!));
        Assert.Equal(404, (await AcceptAsync(sandbox, link, "Tévedő Kft.")).Status);
    }

    [Fact]
    public async Task Links_to_ones_own_host_are_handed_out_where_that_is_wanted_and_accepted_like_Microsofts()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 5, InvitationLinks = InvitationLinkHost.Own });
        var link = await sandbox.LinkAsync();
        var elsewhere = link.Replace("sandbox.partnercenter.invalid", "partner.example");

        Assert.StartsWith(sandbox.Server.BaseAddress + "Adminportal/Home?invType=", link);
        Assert.Equal(200, (await AcceptAsync(sandbox, link, "Saját Kft.")).Status);
        Assert.Equal(200, (await AcceptAsync(sandbox, link.Replace("sandbox.partnercenter.invalid", "admin.microsoft.com"), "Távoli Kft.")).Status);
        Assert.Contains("does not lead to https://sandbox.partnercenter.invalid", (await AcceptAsync(sandbox, elsewhere, "Idegen Kft.")).Description);
    }

    [Theory]
    [InlineData("culture", 400, "culture", "ja-JP")]
    [InlineData("culture", 400, "culture", "en-GB")]
    [InlineData("culture", 400, "culture", "magyar")]
    [InlineData("email", 400, "email", "no address")]
    [InlineData("email", 400, "email", "a@b\r\nBcc: c@d")]
    [InlineData("role", 403, "role", "user")]
    [InlineData("agreement", 400, "agreement", false)]
    [InlineData("companyName", 404, "domain", null)]
    [InlineData("domain", 400, "domain", "-.example")]
    public async Task Who_may_not_accept_or_says_something_impossible_is_refused_by_naming_it(string member, int status, string named, object? value)
    {
        using var sandbox = SandboxClient.Open();
        var body = new JObject { ["link"] = await sandbox.LinkAsync(), ["companyName"] = "Vigyázó Bt.", ["domain"] = "vigyazo.example" };
        body[member] = value is null ? null : JToken.FromObject(value);

        var reply = await sandbox.PostAsync("sandbox/consents", body);

        Assert.Equal((status, named), (reply.Status, (string)reply.Body["data"]![0]!));
        Assert.Empty(await sandbox.FilterAsync("CompanyName", "starts_with", "Vigyázó"));
    }

    [Theory]
    [InlineData("globalAdmin", "de-AT")]
    [InlineData("billingAdmin", "nb-NO")]
    public async Task Administrators_of_the_partners_region_may_accept(string role, string culture)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.PostAsync("sandbox/consents", new { link = await sandbox.LinkAsync(), companyName = "Nachbar GmbH", role, culture, agreement = true });

        Assert.Equal((200, culture), (reply.Status, (string)reply.Body["billingProfile"]!["culture"]!));
    }

    [Fact]
    public async Task A_former_customer_is_known_by_its_domain_alone_wherever_it_is()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 200 });
        var customer = (await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0)).Id;
        var before = (await sandbox.GetAsync($"v1/customers/{customer}")).Body["companyProfile"]!;
        await sandbox.RemoveAsync(customer);

        var reply = await sandbox.PostAsync("sandbox/consents", new { link = await sandbox.LinkAsync(), domain = before["domain"] });
        var outcome = await sandbox.GetAsync($"sandbox/consents/{customer}");

        Assert.Equal((customer, (string)before["companyName"]!), ((string)reply.Body["id"]!, (string)outcome.Body["customer"]!["companyName"]!));
    }

    [Fact]
    public async Task What_came_of_a_consent_can_be_read_for_customers_only()
    {
        using var sandbox = SandboxClient.Open();
        var id = (string)(await AcceptAsync(sandbox, await sandbox.LinkAsync(), "Őszi Fény Kft.")).Body["id"]!;

        Assert.Equal("oszifenykft.onmicrosoft.com", (string)(await sandbox.GetAsync($"sandbox/consents/{id}")).Body["customer"]!["domain"]!);
        Assert.Equal(404, (await sandbox.GetAsync("sandbox/consents/6fff47dc-5f67-41b5-b48b-9d4c6de48eab")).Status);
        Assert.Equal(400, (await sandbox.GetAsync("sandbox/consents/nobody")).Status);
    }

    private static Task<Reply> DescribeAsync(SandboxClient sandbox, string link) => sandbox.GetAsync("sandbox/consents?link=" + Uri.EscapeDataString(link));

    internal static Task<Reply> AcceptAsync(SandboxClient sandbox, string link, string companyName, string? domain = null) =>
        sandbox.PostAsync("sandbox/consents", new { link, companyName, domain });
}
