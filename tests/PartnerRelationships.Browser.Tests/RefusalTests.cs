using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using PartnerRelationships.Browser.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PartnerRelationships.Browser.Tests;

/// <summary>What a customer is told who cannot accept.</summary>
public sealed class RefusalTests(Chromium chromium)
{
    [Theory]
    [InlineData("msppId=", "msppId=9", 400, "This invitation link was altered", "has the msppId")]
    [InlineData("IndirectResellerRelationship", "ResellerRelationship", 400, "This invitation link was altered", "instead of 'IndirectResellerRelationship'")]
    [InlineData("#", "&indirectCSPId=75af751c-f582-45e7-aee2-0fd6c8203c1d#", 400, "This invitation link was altered", "no indirect provider of this partner")]
    [InlineData("invType=IndirectResellerRelationship&", "", 400, "This invitation link was altered", "has no invType")]
    [InlineData("#", "&discount=100#", 400, "This invitation link was altered", "unknown parameter 'discount'")]
    [InlineData("partnerId=", "partnerId=6fff47dc-5f67-41b5-b48b-9d4c6de48eab&was=", 404, "The partner of this invitation is unknown", "6fff47dc-5f67-41b5-b48b-9d4c6de48eab")]
    public async Task A_link_that_is_not_as_it_was_sent_says_what_was_altered(string part, string altered, int status, string heading, string words)
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        var link = (await AcceptanceTests.LinkAsync(emulator)).Replace(part, altered, StringComparison.Ordinal);
        if (altered.EndsWith("was=", StringComparison.Ordinal)) link = link.Remove(link.IndexOf("&was=", StringComparison.Ordinal), "&was=".Length + Guid.Empty.ToString().Length);

        await using var visit = await ConsentVisit.StartAsync(chromium, link);

        Assert.Equal(status, visit.LastStatus);
        await Expect(visit.Heading).ToHaveTextAsync(heading);
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);
        await Expect(visit.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_organisation_accepts_once()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await AcceptanceTests.LinkAsync(emulator));
        await visit.FillAsync("Egyszer Kft.", "egyszer.example");
        await visit.AcceptAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");

        await visit.Page.GotoAsync(await AcceptanceTests.LinkAsync(emulator));
        await visit.FillAsync("Egyszer Kft.", "egyszer.example");
        await visit.AcceptAsync();

        await Expect(visit.Heading).ToHaveTextAsync("Your organisation is already a customer");
        Assert.Equal(409, visit.LastStatus);
    }

    [Fact]
    public async Task An_organisation_in_another_region_is_refused_and_can_be_corrected()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await AcceptanceTests.LinkAsync(emulator));
        await visit.FillAsync("東京商事株式会社", "tokyo.example", "ja-JP");
        await visit.AcceptAsync();

        await Expect(visit.Alert).ToContainTextAsync("A partner in HU can resell to organisations in its own region only (EU and EFTA); this one is in JP.");
        Assert.Equal(400, visit.LastStatus);
        await Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));
        await Expect(visit.Page.GetByLabel("Country and language")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByLabel("Country and language")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("own region only"));
        await Expect(visit.Page.GetByLabel("Name of the organisation")).ToHaveValueAsync("東京商事株式会社");

        await visit.Page.GetByLabel("Country and language").SelectOptionAsync("de-AT");
        await visit.AcceptAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");
    }

    [Fact]
    public async Task A_plain_user_and_an_agreement_that_is_not_accepted_are_refused_also_when_reloaded()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await AcceptanceTests.LinkAsync(emulator));
        await visit.FillAsync("Felhasználó Kft.");
        await visit.Page.GetByLabel("User without an administrator’s role").CheckAsync();
        await visit.AcceptAsync();
        await Expect(visit.Alert).ToContainTextAsync("Only a Global administrator or a Billing administrator");
        Assert.Equal(403, visit.LastStatus);
        await visit.Page.ReloadAsync();
        await Expect(visit.Alert).ToContainTextAsync("Only a Global administrator or a Billing administrator");

        await visit.Page.GetByLabel("Billing administrator").CheckAsync();
        await visit.Page.GetByLabel("I have read the Microsoft Customer Agreement").UncheckAsync();
        await visit.AcceptAsync();
        await Expect(visit.Alert).ToContainTextAsync("Without the Microsoft Customer Agreement there is no relationship");
        await Expect(visit.Invalid).ToHaveIdAsync("agreement");
        await visit.Alert.GetByRole(AriaRole.Link).ClickAsync();
        Assert.EndsWith("#agreement", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_page_cannot_accept_in_the_customers_name()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var other = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await AcceptanceTests.LinkAsync(other), new() { BypassCSP = true });
        await visit.FillAsync("Elcsalt Kft.");

        await visit.Page.Locator("form").EvaluateAsync("(form, address) => form.action = address", await AcceptanceTests.LinkAsync(emulator));
        await visit.AcceptAsync();

        await Expect(visit.Heading).ToHaveTextAsync("This is not allowed");
        Assert.Equal(403, visit.LastStatus);
        Assert.DoesNotContain("Elcsalt Kft.", await AcceptanceTests.NamesAsync(emulator));
    }

    [Fact]
    public async Task No_page_has_anything_that_its_own_policy_forbids()
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        await using var visit = await ConsentVisit.StartAsync(chromium, await AcceptanceTests.LinkAsync(emulator));
        var complaints = new System.Collections.Generic.List<string>();
        visit.Page.Console += (_, message) => complaints.Add(message.Text);

        await visit.Page.ReloadAsync();
        await visit.FillAsync("Rendes Kft.");
        await visit.AcceptAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");

        Assert.Empty(complaints);
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.GetByRole(AriaRole.Main).EvaluateAsync<string>("main => getComputedStyle(main).backgroundColor"));
    }
}
