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

/// <summary>The report of all relationships, as people use it.</summary>
public sealed class RelationshipReportTests(Chromium chromium, ManyRows many) : IClassFixture<ManyRows>
{
    [Fact]
    public async Task Names_that_would_do_something_are_shown_as_text_and_nothing_is_asked_for()
    {
        await using var context = await chromium.OpenAsync();
        var (page, asked) = (await context.NewPageAsync(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Dialog += (_, _) => Assert.Fail("A name opened a dialog.");
        await OpenAsync(page);

        foreach (var name in ManyRows.Hostile.Select(ScreenText.OneLine))
        {
            await page.GetByLabel("Filter").FillAsync(name!);
            await Expect(page.Locator("tbody th").GetByText(name!, new() { Exact = true }).Last).ToBeVisibleAsync();
        }

        Assert.Equal("Customer relationships of Andor", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Equal([many.Address], asked);
    }

    [Fact]
    public async Task The_keyboard_alone_sorts_filters_and_turns_pages()
    {
        await using var context = await chromium.OpenAsync();
        var page = await context.NewPageAsync();
        await OpenAsync(page);
        var (seats, first) = (page.GetByRole(AriaRole.Columnheader, new() { Name = "Seats" }), page.Locator(".grid tbody tr").First);
        await Expect(seats).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(first).ToContainTextAsync("Őzike 998");

        await seats.GetByRole(AriaRole.Button).FocusAsync();
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(seats).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(first).ToContainTextAsync(ManyRows.Hostile[0]);
        var ends = page.GetByRole(AriaRole.Columnheader, new() { Name = "Ends" }).GetByRole(AriaRole.Button);
        await ends.ClickAsync();
        await ends.ClickAsync();
        await Expect(first).ToContainTextAsync("Őzike 998");
        await seats.GetByRole(AriaRole.Button).ClickAsync();
        await seats.GetByRole(AriaRole.Button).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Last" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1,000 rows; 976 to 1,000 are shown");
        await Expect(page.Locator(".grid tbody tr").Last.Locator("td").First).ToHaveTextAsync("–");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Last" })).ToBeFocusedAsync();

        await page.GetByLabel("Filter Customers").FocusAsync();
        await page.Keyboard.TypeAsync("ozike 977");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 of 1,000 rows match");
        Assert.Equal(2, await page.Locator(".grid tbody tr").CountAsync());
    }

    [Fact]
    public async Task Without_a_script_the_numbers_and_the_first_rows_are_there()
    {
        await using var context = await chromium.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(many.Address);

        Assert.Equal(25, await page.Locator(".grid tbody tr").CountAsync());
        await Expect(page.GetByText("The first 25 of 1,000")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(page.Locator("input")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "By name" })).ToBeVisibleAsync();
        await page.GetByText("By name, in numbers").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "HYPERLINK" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_there_are_numbers_and_no_buttons()
    {
        await using var context = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await OpenAsync(page);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".chart details table")).ToBeVisibleAsync();
        await Expect(page.Locator(".tools")).ToBeHiddenAsync();
        await Expect(page.Locator(".pages")).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Its_pictures_are_taken_when_they_are_asked_for()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") != "1") return;
        var folder = Directory.CreateTempSubdirectory("pictures").FullName;
        var made = await Pwsh.FileAsync(Path.Combine(Checkout.Root, "tests", "PartnerRelationships.Browser.Tests", "Module", "Report.ps1"), Checkout.Module, folder);
        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        foreach (var (scheme, place) in new[] { (ColorScheme.Light, ""), (ColorScheme.Dark, "invitations") })
        {
            await using var context = await chromium.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1100, Height = 900 } });
            var page = await context.NewPageAsync();
            await OpenAsync(page, new Uri(made.Lines[^1]).AbsoluteUri);
            await page.EvaluateAsync("place => document.getElementById(place)?.scrollIntoView()", place);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Checkout.Root, "docs", "images", $"relationship-report-{scheme.ToString().ToLowerInvariant()}.png") });
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Opens a report, and waits until its tables are there.</summary>
    internal static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("html[data-ready=yes]");
    }

    private Task OpenAsync(IPage page) => OpenAsync(page, many.Address);
}
