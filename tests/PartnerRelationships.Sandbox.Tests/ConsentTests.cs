using System.Linq;
using System.Threading.Tasks;

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

    internal static Task<Reply> AcceptAsync(SandboxClient sandbox, string link, string companyName, string? domain = null) =>
        sandbox.PostAsync("sandbox/consents", new { link, companyName, domain });
}
