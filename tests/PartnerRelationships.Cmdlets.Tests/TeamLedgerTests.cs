using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>A ledger that a team shares on a server.</summary>
public sealed class TeamLedgerTests(PostgresServer server) : IDisposable
{
    private const string Connect = "Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger $l -LedgerCredential $c";
    private readonly PowerShellHost host = new();
    private readonly string schema = $"ledger_{Guid.NewGuid():N}";

    private string Shown => $"Host=127.0.0.1;Port={server.Port};Database=postgres;Username={PostgresServer.User};Search Path={schema}";

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
    }

    [Fact]
    public void Two_sessions_share_it_and_it_is_checked_where_it_is()
    {
        var connection = host.Get<PartnerCenterConnection>(Connect, Server(PostgresServer.Password)).Single();
        host.Run("$null = New-ResellerInvitation Kék");
        using var other = new PowerShellHost();
        var seen = other.Get<ResellerInvitation>(Connect + " | Out-Null; New-ResellerInvitation Piros | Out-Null; Get-ResellerInvitation", Server(PostgresServer.Password));

        Assert.Equal(Shown, connection.Ledger);
        Assert.Equal(["Kék", "Piros"], seen.Select(invitation => invitation.CustomerName));
        var found = host.Get<LedgerVerification>("Test-RelationshipLedger").Single();
        Assert.Equal((true, 2L, 2L, Shown), (found.IsIntact, found.Entries, found.Records, found.Ledger));
        other.Run("Disconnect-PartnerCenter");
    }

    [Fact]
    public void A_wrong_password_is_said_by_the_command_that_needs_the_ledger_and_shows_nowhere()
    {
        var outcome = host.Run("$VerbosePreference = $DebugPreference = 'Continue'; " + Connect + "; Get-RelationshipEvent", Server("wr0ng-secret"));

        Assert.Equal("LedgerUnavailable", outcome.ErrorId);
        Assert.DoesNotContain("wr0ng-secret", outcome.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Connect-PartnerCenter -Sandbox -Ledger 'Host=db;Password=s3cret;Colour=red'", "LedgerAddressInvalid")]
    [InlineData("Connect-PartnerCenter -Sandbox -Ledger ./file.db -LedgerCredential $c", "LedgerCredentialUnused")]
    public void What_cannot_be_a_ledgers_address_is_said_before_anybody_connects(string script, string errorId)
    {
        var outcome = host.Run(script, Credential("x"));

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Empty(outcome.Output);
    }

    private (string Name, object? Value)[] Server(string password) => [("l", server.Uri(schema)), Credential(password)];

    private static (string Name, object? Value) Credential(string password) => ("c", new PSCredential(PostgresServer.User, new NetworkCredential("", password).SecurePassword));
}
