using System;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Emulator.Tests.Console;

/// <summary>What PowerShell shows at its prompt after an error of this module.</summary>
public sealed class FeedbackTests
{
    private const string Advice = "➤ Get-PartnerCustomer\n    ➤ Resolve-PartnerCenterError";
    private const string Fails = "Get-PartnerCustomer Nobody";

    [Fact]
    public async Task An_error_of_ours_says_what_to_type_and_one_that_nobody_sees_says_nothing()
    {
        Assert.SkipWhen(Terminal.Missing is not null, $"No terminal: {Terminal.Missing}.");
        await using var terminal = await Terminal.OpenAsync(100, 40);
        await terminal.DoAsync($"Import-Module '{Checkout.Module}'; $null = Connect-PartnerCenter -Sandbox -SeedCustomers 3");
        await terminal.DoAsync("function Providers { (Get-PSSubsystem -Kind FeedbackProvider).Implementations.Name -join ', ' }");

        Assert.DoesNotContain(", PartnerRelationships", await ScreenAsync(terminal, "Providers"), StringComparison.Ordinal);
        await AssertSilentAsync(terminal, $"{Fails} -ErrorAction SilentlyContinue");
        await AssertSilentAsync(terminal, $"{Fails} -ErrorAction Ignore");
        Assert.DoesNotContain(", PartnerRelationships", await ScreenAsync(terminal, "Providers"), StringComparison.Ordinal);

        var shown = await ScreenAsync(terminal, Fails);
        Assert.Contains("Recommendation: Give the whole name", shown, StringComparison.Ordinal);
        Assert.Contains("No customer has exactly this name", shown, StringComparison.Ordinal);
        Assert.Contains(Advice, shown, StringComparison.Ordinal);
        Assert.Contains(Advice, await ScreenAsync(terminal, $"{Fails} -ErrorAction Stop"), StringComparison.Ordinal);
        Assert.Contains("  Give the whole name", await ScreenAsync(terminal, $"$ErrorView = 'CategoryView'; {Fails}"), StringComparison.Ordinal);

        await AssertSilentAsync(terminal, $"{Fails} -ErrorAction SilentlyContinue");
        await AssertSilentAsync(terminal, $"$ErrorActionPreference = 'SilentlyContinue'; {Fails}");
        await AssertSilentAsync(terminal, $"$ErrorActionPreference = 'Continue'; try {{ {Fails} -ErrorAction Stop }} catch {{ }}");
        await AssertSilentAsync(terminal, $"{Fails} 2>$null");
        await AssertSilentAsync(terminal, "Get-Item ./nothing; Get-Content ./nothing");
        await AssertSilentAsync(terminal, "throw [PartnerRelationships.NotFoundException]::new('CustomerNotFound', 'Not ours.')");

        await terminal.DoAsync("Remove-Module PartnerRelationships");
        Assert.DoesNotContain(", PartnerRelationships", await ScreenAsync(terminal, "Providers"), StringComparison.Ordinal);
        Assert.Contains("➤ Connect-PartnerCenter", await ScreenAsync(terminal, $"Import-Module '{Checkout.Module}'; Disconnect-PartnerCenter; {Fails}"), StringComparison.Ordinal);

        // PowerShell runs what comes through a pipe line by line, as if somebody had typed it.
        var piped = await ScreenAsync(terminal, $"\"Import-Module '{Checkout.Module}'; Get-PartnerCustomer\" | dotnet '{Pwsh.Engine}' -NoLogo -NoProfile");
        Assert.Contains("Recommendation: Run Connect-PartnerCenter first", piped, StringComparison.Ordinal);
        Assert.DoesNotContain('➤', piped);
    }

    private static async Task AssertSilentAsync(Terminal terminal, string line) => Assert.DoesNotContain('➤', await ScreenAsync(terminal, line));

    private static Task<string> ScreenAsync(Terminal terminal, string line) => terminal.DoAsync("Clear-Host; " + line);
}
