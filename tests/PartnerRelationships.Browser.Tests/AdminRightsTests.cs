using System.Threading.Tasks;
using Microsoft.Playwright;
using PartnerRelationships.Browser.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PartnerRelationships.Browser.Tests;

/// <summary>A request for delegated admin rights, whose link has its id behind the #.</summary>
public sealed class AdminRightsTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_customer_pastes_the_link_sees_the_roles_and_approves(bool withJavaScript)
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        var id = await AdminRequests.AskAsync(emulator);
        var link = $"{emulator.Address}AdminPortal/Home#/partners/invitation/granularAdminRelationships/{id}";
        await using var visit = await ConsentVisit.StartAsync(chromium, link, new() { JavaScriptEnabled = withJavaScript });

        await visit.Page.GetByLabel("The link, or the request’s ID").FillAsync(link);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the request" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Approve the administrator rights of Duna Cloud Kft.?");
        await Expect(visit.Page.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Helpdesk Administrator", "Global Reader", "License Administrator"]);
        await Expect(visit.Page.GetByText("730 days from the approval on; it is extended automatically by 180 days")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Your organisation’s domain").FillAsync(await DomainAsync(emulator));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Expect(visit.Heading).ToHaveTextAsync("The request is approved");
        Assert.Equal("active", await AdminRequests.StatusAsync(emulator, id));
        await visit.Page.GotoAsync($"{emulator.Address}Adminportal/Home/granularAdminRelationships/{id}");
        await Expect(visit.Page.GetByText("The link cannot be used any more")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Declining_grants_no_rights_and_can_be_reconsidered()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        var id = await AdminRequests.AskAsync(emulator);
        await using var visit = await ConsentVisit.StartAsync(chromium, $"{emulator.Address}Adminportal/Home/granularAdminRelationships/{id}");

        await visit.DeclineAsync();

        await Expect(visit.Heading).ToHaveTextAsync("The request is declined");
        Assert.Equal("approvalPending", await AdminRequests.StatusAsync(emulator, id));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "read it again" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("nobody.example", "Global administrator", 404, "No organisation has the domain 'nobody.example'.", "domain")]
    [InlineData("nobody.example", "Any other role", 403, "Only a Global administrator of the organisation can approve", "role-globalAdmin")]
    [InlineData("", "Global administrator", 400, "The organisation's domain is missing.", "domain")]
    public async Task An_unauthorised_approver_gets_the_error_at_the_field(string domain, string role, int status, string words, string field)
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, $"{emulator.Address}Adminportal/Home/granularAdminRelationships/{await AdminRequests.AskAsync(emulator)}");

        await visit.Page.GetByLabel("Your organisation’s domain").FillAsync(domain);
        await visit.Page.GetByLabel(role).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Expect(visit.Alert).ToContainTextAsync(words);
        await Expect(visit.Invalid).ToHaveIdAsync(field);
        Assert.Equal(status, visit.LastStatus);
    }

    [Theory]
    [InlineData("Adminportal/Home?request=nothing", 400, "A request for administrator rights")]
    [InlineData("Adminportal/Home/granularAdminRelationships/5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836", 404, "Page not found")]
    [InlineData("Adminportal/Home/granularAdminRelationships/..%2Fsecret", 404, "Page not found")]
    public async Task A_request_that_does_not_exist_is_not_shown(string address, int status, string heading)
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, emulator.Address + address);

        Assert.Equal(status, visit.LastStatus);
        await Expect(visit.Heading).ToHaveTextAsync(heading);
    }

    private static async Task<string> DomainAsync(Emulator.Tests.Wire.Emulator emulator) => (string)(await emulator.GetAsync("v1/customers")).Items[0]["companyProfile"]!["domain"]!;
}
