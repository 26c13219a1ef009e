using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PartnerRelationships.Browser.Tests.Browser;

/// <summary>Every page that there is, one after the other.</summary>
internal static class PageTour
{
    public const string Hungarian = "Árvíztűrő Tükörfúrógép Zrt.", Japanese = "東京データ株式会社", Arabic = "شركة النخيل للتجارة";

    /// <param name="chromium">The browser.</param>
    /// <param name="options">The size of its window.</param>
    /// <param name="look">What is done with each page, by its name.</param>
    public static async Task WalkAsync(Chromium chromium, BrowserNewContextOptions options, Func<string, IPage, Task> look)
    {
        await using var emulator = await Emulator.Tests.Wire.Emulator.StartAsync();
        var link = await AcceptanceTests.LinkAsync(emulator);
        var provider = (await emulator.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Items.Single(one => ((string)one["name"]!).StartsWith("Tiszavirág", StringComparison.Ordinal));
        await using var visit = await ConsentVisit.StartAsync(chromium, link, options);
        await look("consent", visit.Page);

        await visit.Page.GotoAsync(link.Replace("#", $"&indirectCSPId={provider["id"]}#", StringComparison.Ordinal));
        await visit.FillAsync(Hungarian, "arvizturo.example");
        await visit.Page.GetByLabel("Administrator’s e-mail address (optional)").FillAsync("iroda@arvizturo.example");
        await look("consent-with-provider", visit.Page);
        await visit.AcceptAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The invitation is accepted");
        await look("accepted", visit.Page);

        await visit.Page.GotoAsync(link);
        await visit.FillAsync(Japanese, culture: "ja-JP");
        await visit.AcceptAsync();
        await Expect(visit.Alert).ToBeVisibleAsync();
        await look("refused-region", visit.Page);

        await visit.FillAsync(Arabic);
        await visit.AcceptAsync();
        await Expect(visit.Page.GetByText(Arabic).First).ToBeVisibleAsync();
        await look("accepted-arabic", visit.Page);
        await WalkOnAsync(visit, emulator, link, look);
    }

    private static async Task WalkOnAsync(ConsentVisit visit, Emulator.Tests.Wire.Emulator emulator, string link, Func<string, IPage, Task> look)
    {
        await visit.Page.GotoAsync(link);
        await visit.DeclineAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The invitation is declined");
        await look("declined", visit.Page);

        await visit.Page.GotoAsync(link);
        await visit.FillAsync(Hungarian, "arvizturo.example");
        await visit.AcceptAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Your organisation is already a customer");
        await look("already-a-customer", visit.Page);

        await visit.Page.GotoAsync(link.Replace("msppId=", "msppId=9", StringComparison.Ordinal));
        await look("altered-link", visit.Page);

        await visit.Page.GotoAsync($"{emulator.Address}AdminPortal/Home");
        await look("admin-rights-enter", visit.Page);
        await visit.Page.GotoAsync($"{emulator.Address}AdminPortal/Home/granularAdminRelationships/{await AdminRequests.AskAsync(emulator)}");
        await visit.Page.GetByLabel("Your organisation’s domain").FillAsync("arvizturo.example");
        await look("admin-rights", visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("The request is approved");
        await look("admin-rights-approved", visit.Page);
    }
}
