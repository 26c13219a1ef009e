using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using PartnerRelationships.Browser.Tests.Browser;
using PartnerRelationships.Browser.Tests.Module;
using PartnerRelationships.Emulator.Tests.Processes;
using static Microsoft.Playwright.Assertions;

namespace PartnerRelationships.Browser.Tests;

/// <summary>From the partner's command to the customer's click and back.</summary>
public sealed class AcceptanceTests(Chromium chromium)
{
    [Fact]
    public async Task An_acceptance_through_the_link_is_detected_by_the_partner()
    {
        using var ledger = new TemporaryFile();
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        var link = Assert.Single(await ModuleProcess.RunAsync(emulator.Address, ledger.Path, "Invite.ps1", "Őzike Kertészet Kft."));
        Assert.Empty(Assert.Single(await ModuleProcess.RunAsync(emulator.Address, ledger.Path, "Find.ps1", "Őzike Kertészet Kft.")));

        await using var visit = await ConsentVisit.StartAsync(chromium, link);
        await Expect(visit.Heading).ToHaveTextAsync("Accept the invitation of Duna Cloud Kft.?");
        await visit.FillAsync("Őzike Kertészet Kft.");
        await visit.AcceptAsync();

        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Őzike Kertészet Kft. is a customer of Duna Cloud Kft. from now on.");
        Assert.Equal(["Őzike Kertészet Kft.|reseller|"], await ModuleProcess.RunAsync(emulator.Address, ledger.Path, "Find.ps1", "Őzike Kertészet Kft."));
    }

    [Fact]
    public async Task Accepting_an_invitation_with_a_provider_relates_the_customer_to_both()
    {
        using var ledger = new TemporaryFile();
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        var link = Assert.Single(await ModuleProcess.RunAsync(emulator.Address, ledger.Path, "Invite.ps1", "Kettős Kapocs Zrt.", "Alpenblick Cloud Distribution GmbH"));

        await using var visit = await ConsentVisit.StartAsync(chromium, link);
        await Expect(visit.Page.GetByText("It creates a reseller relationship with Alpenblick Cloud Distribution GmbH too")).ToBeVisibleAsync();
        await visit.FillAsync("Kettős Kapocs Zrt.");
        await visit.AcceptAsync();

        await Expect(visit.Page.GetByText("and of the indirect provider Alpenblick Cloud Distribution GmbH")).ToBeVisibleAsync();
        Assert.Equal(["Kettős Kapocs Zrt.|reseller|Alpenblick Cloud Distribution GmbH"], await ModuleProcess.RunAsync(emulator.Address, ledger.Path, "Find.ps1", "Kettős Kapocs Zrt."));
    }

    [Fact]
    public async Task A_prospect_that_declines_is_no_customer_and_can_reconsider()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await LinkAsync(emulator));

        await visit.FillAsync("Nem Kérem Bt.");
        await visit.DeclineAsync();

        await Expect(visit.Heading).ToHaveTextAsync("The invitation is declined");
        Assert.DoesNotContain("Nem Kérem Bt.", await NamesAsync(emulator));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "read the invitation again" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Accept the invitation of Duna Cloud Kft.?");
    }

    [Fact]
    public async Task The_keyboard_alone_suffices()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await LinkAsync(emulator));
        var keys = visit.Page.Keyboard;

        // Past the link to the content and the choice of organisations.
        foreach (var _ in Enumerable.Range(0, 3)) await keys.PressAsync("Tab");
        await keys.TypeAsync("Billentyű Kft.");
        foreach (var _ in Enumerable.Range(0, 5)) await keys.PressAsync("Tab");
        await keys.PressAsync("Space");
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await keys.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");
        Assert.Contains("Billentyű Kft.", await NamesAsync(emulator));
    }

    [Fact]
    public async Task Without_JavaScript_a_former_customer_comes_back()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        var former = await FormerCustomerAsync(emulator);
        await using var visit = await ConsentVisit.StartAsync(chromium, await LinkAsync(emulator), new() { JavaScriptEnabled = false });

        await visit.Page.GetByLabel("One that exists in this sandbox").CheckAsync();
        await Expect(visit.Page.GetByLabel("Name of the organisation")).ToBeHiddenAsync();
        await visit.Page.GetByLabel("Domain of the existing organisation").FillAsync(former);
        await visit.Page.GetByLabel("I have read the Microsoft Customer Agreement").CheckAsync();
        await visit.AcceptAsync();

        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");
        await Expect(visit.Page.GetByText(former)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reloading_the_result_or_sending_the_page_again_makes_no_second_customer()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await LinkAsync(emulator));
        await visit.FillAsync("Egyszer Kft.");
        await visit.AcceptAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");

        await visit.Page.ReloadAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");

        Assert.Single(await NamesAsync(emulator), "Egyszer Kft.");
        Assert.Single((await emulator.RequestsAsync())["writes"]!.AsArray());
    }

    internal static async Task<string> LinkAsync(Emulator.Tests.Wire.Emulator emulator) => (string)(await emulator.GetAsync("v1/customers/relationshiprequests")).Json["url"]!;

    internal static async Task<string[]> NamesAsync(Emulator.Tests.Wire.Emulator emulator) =>
        [.. (await emulator.GetAsync("v1/customers?size=500")).Items.Select(customer => (string)customer["companyProfile"]!["companyName"]!)];

    private static async Task<string> FormerCustomerAsync(Emulator.Tests.Wire.Emulator emulator)
    {
        foreach (var customer in (await emulator.GetAsync("v1/customers")).Items)
        {
            if ((await emulator.RemoveAsync((string)customer["id"]!)).Status == 200) return (string)customer["companyProfile"]!["domain"]!;
        }

        throw new InvalidOperationException("Nobody can be removed.");
    }
}
