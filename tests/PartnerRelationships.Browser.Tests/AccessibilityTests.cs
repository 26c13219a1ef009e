using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PartnerRelationships.Browser.Tests.Browser;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Browser.Tests;

/// <summary>Every page, as axe-core judges it (labels, contrast, headings, landmarks), wide and narrow; and as pictures for the guide.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    private const int Height = 700;

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_and_nothing_sticks_out()
    {
        var found = new List<string>();

        await PageTour.WalkAsync(chromium, Window(1000), async (name, page) =>
        {
            foreach (var width in new[] { 1000, 320 })
            {
                await page.SetViewportSizeAsync(width, Height);
                found.AddRange(await ComplaintsAsync(page, $"{name} at {width}"));
            }
        });

        Assert.Empty(found);
    }

    [Fact]
    public async Task The_guides_pictures_are_taken_when_they_are_asked_for()
    {
        if (System.Environment.GetEnvironmentVariable("UPDATE_DOCS") != "1") return;
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "docs", "images")).FullName;

        var pictures = new Dictionary<string, string> { ["consent-with-provider"] = "consent-with-provider.png", ["admin-rights"] = "consent-admin-rights.png" };

        await PageTour.WalkAsync(chromium, Window(800), (name, page) =>
            pictures.TryGetValue(name, out var picture) ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, picture), FullPage = true }) : Task.CompletedTask);
    }

    private static async Task<IEnumerable<string>> ComplaintsAsync(IPage page, string name)
    {
        var result = await page.RunAxe();
        var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return result.Violations.Select(violation => $"{name}: {violation.Id}, {violation.Help}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}")
            .Concat(overhang > 0 ? [$"{name}: {overhang} pixels stick out."] : []);
    }

    private static BrowserNewContextOptions Window(int width) => new() { ViewportSize = new() { Width = width, Height = Height } };
}
