using System;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace PartnerRelationships.Browser.Tests.Browser;

/// <summary>A customer in front of the consent page.</summary>
internal sealed class ConsentVisit(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Alert => page.GetByRole(AriaRole.Alert);

    public ILocator Invalid => page.Locator("[aria-invalid=true]");

    public static async Task<ConsentVisit> StartAsync(Chromium chromium, string link, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.OpenAsync(options);
        var page = await context.NewPageAsync();
        var visit = new ConsentVisit(context, page);
        visit.LastStatus = (await page.GotoAsync(link))!.Status;
        page.Response += (_, response) => visit.LastStatus = response.Status;
        return visit;
    }

    /// <summary>The status of the last answer.</summary>
    public int LastStatus { get; private set; }

    /// <summary>Signs in as an administrator of an organisation that nobody knows yet, and agrees.</summary>
    public async Task FillAsync(string name, string? domain = null, string culture = "hu-HU")
    {
        await page.GetByLabel("Name of the organisation").FillAsync(name);
        await page.GetByLabel("Domain (optional)").FillAsync(domain ?? "");
        await page.GetByLabel("Country and language").SelectOptionAsync(culture);
        await page.GetByLabel("I have read the Microsoft Customer Agreement").CheckAsync();
    }

    public Task AcceptAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();

    public Task DeclineAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
