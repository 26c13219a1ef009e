using System;
using System.IO;
using System.Linq;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>A ledger that somebody alters beside the module, between two commands.</summary>
public sealed class AlteredLedgerTests : IDisposable
{
    private const string Invoke = "Invoke-RelationshipPlan $plan -Attest -Confirm:$false";
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("altered").FullName;

    public AlteredLedgerTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Ledger $l", ("l", Ledger));

    private string Ledger => Path.Combine(folder, "team.ledger");

    private string Plan => Path.Combine(folder, "plan.jsonl");

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("UPDATE removal SET planned = replace(planned, customer_id, @stranger), customer_id = @stranger WHERE place = 2")]
    [InlineData("UPDATE removal SET planned = replace(planned, customer_id, @stranger) WHERE place = 2")]
    [InlineData("UPDATE removal SET planned = replace(planned, '\"kind\":\"Check\"', '\"kind\":\"Verify\"') WHERE place = 2")]
    [InlineData("UPDATE removal SET planned = NULL WHERE place = 2")]
    [InlineData("UPDATE removal SET customer_id = @stranger WHERE place = 2")]
    [InlineData("UPDATE removal SET customer_id = upper(customer_id) WHERE place = 2")]
    [InlineData("UPDATE removal SET name = 'Somebody Else' WHERE place = 2")]
    [InlineData("DELETE FROM removal WHERE place = 2")]
    [InlineData("UPDATE removal_run SET state = 'Done'")]
    [InlineData("UPDATE removal_run SET started_on = '2020-01-01T00:00:00.0000000Z'")]
    public void Nothing_is_done_to_anybody_of_whom_the_journal_says_what_the_plan_does_not(string sql)
    {
        var ready = Ready();
        MakePlan(ready[1..]);
        Begin(Plan);

        Execute(sql, ready[0].CustomerId);

        AssertRefused(Plan);
    }

    [Fact]
    public void A_line_in_the_journal_of_a_plan_of_the_older_form_is_not_followed()
    {
        var ready = Ready();
        using var plan = new PlanFile(host.Get<PartnerCenterConnection>("Get-PartnerCenterConnection").Single(), ready.Take(3), _ => []);
        Begin(plan.Path);
        MakePlan(ready[..1]);

        Execute($"UPDATE removal SET planned = '{File.ReadLines(Plan).ElementAt(1).Replace("'", "''", StringComparison.Ordinal)}' WHERE place = 1");

        AssertRefused(plan.Path);
    }

    [Theory]
    [InlineData("Eml", "letters")]
    [InlineData("Mbox", "letters.mbox")]
    [InlineData("Csv", "letters.csv")]
    public void A_mail_that_somebody_altered_is_not_handed_over(string format, string path)
    {
        host.Run("$null = New-ResellerInvitation 'Kék Tó' -Email ada@kekto.example; Disconnect-PartnerCenter");
        Execute("UPDATE invitation SET email = 'somebody@else.example'");

        var outcome = host.Run(
            "$null = Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Ledger $l; Get-ResellerInvitation | Export-ResellerInvitation -Path $to -Format $format",
            ("l", Ledger), ("to", Path.Combine(folder, path)), ("format", format));

        Assert.Equal("LedgerCorrupt", outcome.ErrorId);
        var written = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => file.Contains("letters", StringComparison.Ordinal));
        Assert.DoesNotContain("else.example", string.Concat(written.Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Eml", "letters")]
    [InlineData("Mbox", "letters.mbox")]
    [InlineData("Csv", "letters.csv")]
    public void A_mail_that_somebody_altered_is_handed_over_by_its_session_as_it_was_written(string format, string path)
    {
        host.Run("$null = New-ResellerInvitation 'Kék Tó' -Email ada@kekto.example");
        Execute("UPDATE invitation SET email = 'somebody@else.example'");

        host.Run("Get-ResellerInvitation | Export-ResellerInvitation -Path $to -Format $format", ("to", Path.Combine(folder, path)), ("format", format));

        var written = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => file.Contains("letters", StringComparison.Ordinal));
        var text = string.Concat(written.Select(File.ReadAllText));
        Assert.Contains("ada@kekto.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("else.example", text, StringComparison.Ordinal);
    }

    private CustomerRemovalReadiness[] Ready() =>
        [.. host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness").Where(one => one.Verdict == ReadinessVerdict.Ready)];

    private void MakePlan(CustomerRemovalReadiness[] customers) => host.Run(
        "$ids | Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason 'The contract ended'", ("ids", customers.Select(one => one.CustomerId).ToArray()), ("plan", Plan));

    private void Begin(string plan) => Assert.Equal(RunState.ResumeNeeded, host.Get<RelationshipRun>($"{Invoke} -TimeLimit 0", ("plan", plan)).Single().State);

    private void Execute(string sql, Guid stranger = default)
    {
        using var beside = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        Assert.Equal(1, beside.Execute(sql, new { stranger = stranger.ToString() }));
    }

    private void AssertRefused(string plan)
    {
        Assert.Equal("LedgerCorrupt", host.Run(Invoke, ("plan", plan)).ErrorId);
        Assert.Equal(40, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
        Assert.Contains("RecordAltered", host.Get<LedgerVerification>("Test-RelationshipLedger -ErrorAction Ignore").Single().Problems.Select(problem => problem.ProblemId));
    }
}
