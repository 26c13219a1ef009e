using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PartnerRelationships.Browser.Tests.Browser.Chromium))]

namespace PartnerRelationships.Browser.Tests.Browser;

/// <summary>Debian's Chromium without a window, one for all tests; each test has a context of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The shell is the same engine without the browser around it, for half the work.
    private static readonly string[] Executables = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string[] Quietly =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--renderer-process-limit=1", "--process-per-site"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Executables.FirstOrDefault(File.Exists) is not { } executable) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Quietly });
    }

    /// <summary>A context with nothing in it; a test that cannot have one is skipped.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, $"There is no {Executables[0]}: install Debian's package chromium-headless-shell, or let './build.sh test' do it as root.");
        return browser!.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
