using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class LedgerCheckTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    public LedgerCheckTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger $l", ("l", Ledger));

    private string Ledger => Path.Combine(folder, "ledger.db");

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_connections_ledger_is_checked_where_it_is()
    {
        Assert.True(Check("Test-RelationshipLedger").IsIntact);

        host.Run("$null = New-ResellerInvitation Kék");

        var found = Check("Test-RelationshipLedger");
        Assert.Equal((true, 1L, 1L, Ledger), (found.IsIntact, found.Entries, found.Records, found.Ledger));
        Assert.Equal(found.Head, host.Get<RelationshipEvent>("Get-RelationshipEvent").Single().Hash);
        Assert.Null(Check("$m = Connect-PartnerCenter -Sandbox -SeedCustomers 0; Test-RelationshipLedger -Connection $m").Ledger);
    }

    [Fact]
    public void A_bad_entry_is_named_whether_or_not_the_ledger_still_opens()
    {
        host.Run("1..3 | ForEach-Object { $null = New-ResellerInvitation \"Kék $_\" }; Disconnect-PartnerCenter");
        Execute("DROP TRIGGER event_is_never_changed; UPDATE event SET actor = 'x' WHERE number = 2");

        var altered = Check("Test-RelationshipLedger -Path $l");
        Assert.Equal((false, 2L, "EntryAltered", 1L), (altered.IsIntact, altered.FirstBadEntry, altered.Problems[0].ProblemId, altered.Entries));

        Execute("DROP TRIGGER event_is_never_deleted; UPDATE event SET actor = $a WHERE number = 2; DELETE FROM event WHERE number = 3".Replace("$a", $"'{Environment.UserName}'", StringComparison.Ordinal));
        var outcome = host.Run("$null = Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger $l; Get-RelationshipEvent; Test-RelationshipLedger");
        Assert.Equal("LedgerShortened", outcome.ErrorId);
        Assert.Equal(3L, ((LedgerVerification)outcome.Output.Single().BaseObject).FirstBadEntry);
    }

    [Fact]
    public void Files_are_checked_one_by_one_without_a_connection()
    {
        host.Run("$null = New-ResellerInvitation Kék; Disconnect-PartnerCenter");
        File.WriteAllText(Path.Combine(folder, "letter.txt"), "Dear ledger");

        var outcome = host.Run("\"$f/none.db\", \"$f/letter.txt\", $l, $i | Test-RelationshipLedger", ("f", folder), ("i", new FileInfo(Ledger)));

        Assert.Equal(["LedgerNotFound", "LedgerInvalid"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.All(outcome.Output, item => Assert.True(((LedgerVerification)item.BaseObject).IsIntact));
        Assert.Equal(2, outcome.Output.Count);
        Assert.Equal("NotConnected", host.Run("Test-RelationshipLedger").ErrorId);
    }

    [Fact]
    public void No_entry_is_missing_or_double_when_a_pipeline_is_left_early()
    {
        host.Run("1..20 | ForEach-Object { [pscustomobject]@{ CustomerName = \"Kék $_\" } } | New-ResellerInvitation | ForEach-Object { if (++$n -eq 7) { throw 'enough' } }");

        var found = Check("Test-RelationshipLedger");
        Assert.True(found.IsIntact);
        Assert.InRange(found.Entries, 7, 20);
        Assert.Equal(found.Entries, host.Get<ResellerInvitation>("Get-ResellerInvitation").Length);
    }

    private LedgerVerification Check(string script) => host.Get<LedgerVerification>(script).Single();

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
