using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

public sealed class LedgerTests : IDisposable
{
    private const int Sessions = 4, Each = 50;
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Sessions_that_invite_at_the_same_time_share_one_ledger()
    {
        var ended = await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => RunAsync($"1..{Each} | ForEach-Object {{ (New-ResellerInvitation \"Kek $PID $_\").InvitationId.Guid }}")));

        var shown = ended.SelectMany(lines => lines).Order(StringComparer.Ordinal).ToList();
        var found = await RunAsync("(Get-ResellerInvitation).InvitationId.Guid; 'events'; (Get-RelationshipEvent).InvitationId.Guid; Test-RelationshipLedger | ForEach-Object { \"$($_.IsIntact) $($_.Entries) $($_.Records)\" }");
        Assert.Equal(shown, found[..shown.Count].Order(StringComparer.Ordinal));
        Assert.Equal(shown, found[(shown.Count + 1)..^1].Order(StringComparer.Ordinal));
        Assert.Equal($"True {Sessions * Each} {Sessions * Each}", found[^1]);
    }

    private async Task<string[]> RunAsync(string script)
    {
        var ended = await Pwsh.TextAsync($"Import-Module '{Checkout.Module}'; $null = Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger '{folder}/ledger.db'; {script}");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        return ended.Lines;
    }
}
