using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PartnerRelationships.Browser.Tests.Browser;
using PartnerRelationships.Testing;
using static Microsoft.Playwright.Assertions;

namespace PartnerRelationships.Browser.Tests;

/// <summary>The report of a removal run, as the module writes it; and that of all relationships, as far as they have the same to keep.</summary>
public sealed class ReportTests(Chromium chromium, RemovalReport report) : IClassFixture<RemovalReport>
{
    [Fact]
    public async Task It_shows_every_customer_and_its_steps_and_is_self_contained()
    {
        await using var context = await chromium.OpenAsync();
        var (page, asked) = (await context.NewPageAsync(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(report.Address);

        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = RemovalReport.Hostile });
        await Expect(row).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("Removed");
        await Expect(row).ToContainTextAsync("Confirmed");
        await Expect(row.GetByText("RemoveRelationship (Done)")).ToBeHiddenAsync();
        await row.GetByText("3 steps").ClickAsync();
        await Expect(row.GetByText("RemoveRelationship (Done)")).ToBeVisibleAsync();
        await Expect(page.GetByText("The agreement ended on 31 March")).ToBeVisibleAsync();
        await Expect(page.GetByText("Test-RelationshipEvidence 'run-")).ToBeVisibleAsync();
        Assert.Equal(12, await page.Locator(".list tbody tr").CountAsync());
        Assert.StartsWith("Removal of customers of ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("script").CountAsync());
        Assert.Equal([report.Address], asked);
    }

    [Fact]
    public async Task On_paper_every_step_is_there()
    {
        await using var context = await chromium.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(report.Address);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = RemovalReport.Hostile }).GetByText("RemoveRelationship (Done)")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1100, ColorScheme.Light, false)]
    [InlineData(320, ColorScheme.Dark, false)]
    [InlineData(1100, ColorScheme.Dark, true)]
    [InlineData(320, ColorScheme.Light, true)]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(int width, ColorScheme scheme, bool isOfAll)
    {
        await using var context = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 700 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.GotoAsync(isOfAll ? report.OfAll : report.Address);
        await (isOfAll ? page.WaitForSelectorAsync("html[data-ready=yes]") : Task.CompletedTask);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");

        var violations = (await page.RunAxe()).Violations;

        Assert.Empty(violations.Select(violation => $"{violation.Id}, {violation.Help}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
