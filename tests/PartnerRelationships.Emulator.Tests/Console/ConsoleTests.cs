using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Emulator.Tests.Console;

/// <summary>What a person at a terminal sees and does.</summary>
public sealed class ConsoleTests
{
    private const string Remove = "$ready | Remove-CustomerRelationship -Reason Ended";

    private const int Tries = 3;

    // How much longer than the engine's own waiting a command may take to let go.
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task A_removal_asks_and_the_answer_counts(int columns)
    {
        await using var terminal = await OpenAsync(columns);
        await terminal.DoAsync("$null = Connect-PartnerCenter -Sandbox -SeedCustomers 20 -Seed 7");
        await terminal.DoAsync("$ready = Get-PartnerCustomer | Get-CustomerRemovalReadiness | where Verdict -eq Ready | select -First 1");

        await terminal.TypeAsync("clear; " + Remove);
        var question = await terminal.SeeAsync(AsksYesOrNo);
        await terminal.TypeAsync("n");
        await terminal.PromptAsync();
        var refused = await terminal.DoAsync("\"There are $(@(Get-PartnerCustomer).Count).\"");
        await terminal.TypeAsync("clear; " + Remove);
        await terminal.SeeAsync(AsksYesOrNo);
        await terminal.TypeAsync("y");
        await terminal.PromptAsync();

        Assert.Contains("good faith", question, StringComparison.Ordinal);
        Assert.Contains("There are 20.", refused, StringComparison.Ordinal);
        Assert.Contains("There are 19.", await terminal.DoAsync("\"There are $(@(Get-PartnerCustomer).Count).\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_on_the_screen_as_it_was_approved()
    {
        await using var terminal = await OpenAsync(80);
        var suite = Path.Combine(Checkout.Root, "tests", "Pester");
        await terminal.DoAsync($". '{suite}/Views.ps1'");

        var screen = await terminal.DoAsync("clear; [PartnerRelationships.CustomerRelationship[]] $samples.CustomerRelationship");

        var approved = await File.ReadAllTextAsync(Path.Combine(suite, "Approved", "CustomerRelationship.txt"), TestContext.Current.CancellationToken);
        Assert.Contains(approved[..approved.IndexOf("\n\n", StringComparison.Ordinal)], screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for()
    {
        await using var terminal = await OpenAsync(80);
        await terminal.DoAsync("$null = Connect-PartnerCenter -Sandbox -SeedCustomers 5");

        await terminal.TypeAsync("New-CustomerRemovalPlan ./plan.json -Name *");
        await terminal.SeeAsync(screen => screen.TrimEnd().EndsWith("Reason:", StringComparison.Ordinal));
        await terminal.TypeAsync("The contract ended");
        await terminal.PromptAsync();

        Assert.Contains("Because The contract ended.", await terminal.DoAsync("\"Because $((Get-RelationshipPlan ./plan.json).Reason).\""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task A_run_of_removals_shows_how_far_it_is_and_clears_the_line_in_the_end(int columns)
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "200", "--seed", "5", "--latency-ms", "50");
        await using var terminal = await OpenAsync(columns);
        await ConnectAsync(terminal, emulator);
        await terminal.DoAsync("$null = Get-PartnerCustomer | Get-CustomerRemovalReadiness | where Verdict -eq Ready | New-CustomerRemovalPlan ./plan.json -Reason Ended");

        await terminal.TypeAsync("clear; Invoke-RelationshipPlan ./plan.json -Attest -Confirm:$false -ThrottleLimit 2");
        var progress = await terminal.SeeAsync(IsUnderWay);
        for (var look = 0; look < 5; look++) Assert.True(IsUnderWay(await terminal.ScreenAsync()), "What shows how far it is comes and goes.");
        var end = await terminal.PromptAsync();

        Assert.Matches(@"Removing customer relationships +\[.*\d+ of \d+ customers ended", progress);
        Assert.False(IsUnderWay(end));
        Assert.Contains("Done", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_long_shows_how_much_is_done_and_how_fast_and_clears_the_line_in_the_end()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "6000", "--seed", "5");
        await using var terminal = await OpenAsync(80);
        await ConnectAsync(terminal, emulator);
        await terminal.DoAsync("$some = Get-PartnerCustomer | select -First 60; $provider = Get-IndirectProvider | select -First 1");
        await terminal.DoAsync("$drafts = 1..60 | % { [pscustomobject]@{ Name = \"Prospect $_\"; Email = \"office@p$_.example\" } } | New-ResellerInvitation");
        await emulator.SetAsync("""{"latencyMs":150}""");

        await AssertTellsAsync(terminal, "$c = Get-PartnerCustomer", "Listing customers");
        await AssertTellsAsync(terminal, "$r = $some | Get-CustomerRelationship", "Reading relationships");
        await AssertTellsAsync(terminal, "$s = $some | Get-PartnerCustomerSubscription", "Listing the subscriptions of customers");
        await AssertTellsAsync(terminal, "$some | Remove-CustomerRelationship -Reason Ended -WhatIf -ErrorAction Ignore", "Checking for blockers");
        await AssertTellsAsync(terminal, "$i = $some | select Name, Email | New-ResellerInvitation -IndirectProvider $provider -Force", "Drafting invitations");
        await AssertTellsAsync(terminal, "$m = $drafts | select -First 40 | Send-ResellerInvitation -Via Graph -From ada@partner.example", "Sending invitations");

        // No service is asked here: somebody else is slow.
        await AssertTellsAsync(terminal, "$e = $drafts | % { Start-Sleep -Milliseconds 50; $_ } | Export-ResellerInvitation ./mails -From ada@partner.example", "Exporting invitations");
    }

    [Fact]
    public async Task Ctrl_C_brings_the_prompt_back_from_a_service_that_does_not_answer()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "20");
        await using var terminal = await OpenAsync(80);
        await ConnectAsync(terminal, emulator);

        await AssertLetsGoAsync(terminal, emulator, "Get-PartnerCustomer");
        await AssertLetsGoAsync(terminal, emulator, "Get-CustomerRelationship 8a3c5d9e-1111-4222-8333-444455556666");
        await AssertLetsGoAsync(terminal, emulator, "Get-CustomerRemovalReadiness 8a3c5d9e-1111-4222-8333-444455556666");
        await AssertLetsGoAsync(terminal, emulator, "New-ResellerInvitation Contoso");
    }

    [Fact]
    public async Task Ctrl_C_returns_to_the_prompt_from_a_run_of_removals_that_can_be_resumed()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "20");
        await using var terminal = await OpenAsync(80);
        await ConnectAsync(terminal, emulator);
        await terminal.DoAsync("$null = Get-PartnerCustomer | Get-CustomerRemovalReadiness | where Verdict -eq Ready | New-CustomerRemovalPlan ./plan.json -Reason Ended");

        await AssertLetsGoAsync(terminal, emulator, "Invoke-RelationshipPlan ./plan.json -Attest -Confirm:$false");

        await emulator.SetAsync("""{"latencyMs":0}""");
        await terminal.DoAsync("clear; $run = Invoke-RelationshipPlan ./plan.json -Attest -Confirm:$false");
        Assert.Contains("Done True", await terminal.DoAsync("\"$($run.State) $($run.Achieved -eq $run.Customers)\""), StringComparison.Ordinal);
    }

    private static async Task AssertTellsAsync(Terminal terminal, string command, string title)
    {
        await terminal.TypeAsync("clear; " + command);
        var progress = await terminal.SeeAsync(screen => screen.Contains(title, StringComparison.Ordinal));
        var end = await terminal.PromptAsync();

        Assert.Matches(title + @" +\[ *[\d,]+( of [\d,]+)?, [\d,]+ per (second|minute)", progress);
        Assert.DoesNotContain(title + " ", end, StringComparison.Ordinal);
    }

    // Something else on a busy machine may hold up one try; a command that does not let go holds up each.
    private static async Task AssertLetsGoAsync(Terminal terminal, EmulatorProcess emulator, string command)
    {
        var (engine, ours) = (TimeSpan.Zero, TimeSpan.MaxValue);
        for (var attempt = 0; attempt < Tries && ours > engine + Promptly; attempt++)
        {
            (engine, ours) = await TimeAsync(terminal, emulator, command);
        }

        Assert.InRange(ours, TimeSpan.Zero, engine + Promptly);
    }

    private static async Task<(TimeSpan Engine, TimeSpan Ours)> TimeAsync(Terminal terminal, EmulatorProcess emulator, string command)
    {
        await emulator.SetAsync("""{"latencyMs":600000}""");
        await emulator.Http.DeleteAsync("emulator/requests", TestContext.Current.CancellationToken);

        var mark = Guid.NewGuid();
        var engine = await InterruptAsync(terminal, $"'asleep ' + '{mark}'; Start-Sleep 600", () => terminal.SeeAsync(screen => screen.Contains($"asleep {mark}", StringComparison.Ordinal)));
        return (engine, await InterruptAsync(terminal, command, emulator.IsAskedAsync));
    }

    private static async Task<TimeSpan> InterruptAsync(Terminal terminal, string command, Func<Task> isUnderWay)
    {
        await terminal.TypeAsync(command);
        await isUnderWay();
        var clock = Stopwatch.StartNew();
        await terminal.PressUntilPromptAsync("C-c");
        return clock.Elapsed;
    }

    private static async Task<Terminal> OpenAsync(int columns)
    {
        Assert.SkipWhen(Terminal.Missing is not null, $"No terminal: {Terminal.Missing}.");
        var terminal = await Terminal.OpenAsync(columns);
        await terminal.DoAsync($"Import-Module '{Checkout.Module}'");
        return terminal;
    }

    private static async Task ConnectAsync(Terminal terminal, EmulatorProcess emulator)
    {
        await terminal.DoAsync($"$address = '{emulator.Http.BaseAddress}'");
        await terminal.DoAsync("$null = Connect-PartnerCenter -Endpoint $address -AccessToken (ConvertTo-SecureString any -AsPlainText) -Ledger ./ledger.db");
    }

    private static bool IsUnderWay(string screen) => screen.Contains("customers ended", StringComparison.Ordinal);

    private static bool AsksYesOrNo(string screen) => screen.TrimEnd().EndsWith("(default is \"Y\"):", StringComparison.Ordinal);
}
