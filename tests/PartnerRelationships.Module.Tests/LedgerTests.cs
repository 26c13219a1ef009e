using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Module.Tests.Hosting;

namespace PartnerRelationships.Module.Tests;

public sealed class LedgerTests : IDisposable
{
    private const int Sessions = 4, Each = 50;
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Sessions_that_invite_at_the_same_time_share_one_ledger()
    {
        var ledger = Path.Combine(folder, "ledger.db");
        var inviting = $"""
            Import-Module '{Checkout.Module}'
            $null = Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger '{ledger}'
            1..{Each} | ForEach-Object {"{"} New-ResellerInvitation "Kek $_" {"}"} | ForEach-Object {"{"} "$($_.InvitationId)" {"}"}
            """;

        var ended = await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => ShellProcess.RunAsync(["-NonInteractive", "-Command", inviting])));

        Assert.All(ended, session => Assert.Equal((0, ""), (session.ExitCode, session.Errors)));
        var shown = ended.SelectMany(session => session.Lines).Order(StringComparer.Ordinal).ToList();
        using var host = ModuleHost.WithModule();
        host.Run($"$null = Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger '{ledger}'");
        Assert.Equal(shown, host.Texts("Get-ResellerInvitation | ForEach-Object { \"$($_.InvitationId)\" }").Order(StringComparer.Ordinal));
        Assert.Equal(shown, host.Texts("Get-RelationshipEvent | ForEach-Object { \"$($_.InvitationId)\" }").Order(StringComparer.Ordinal));
        Assert.Equal([$"True {Sessions * Each} {Sessions * Each}"], host.Texts("Test-RelationshipLedger | ForEach-Object { \"$($_.IsIntact) $($_.Entries) $($_.Records)\" }"));
        host.Run("Disconnect-PartnerCenter");
    }
}
