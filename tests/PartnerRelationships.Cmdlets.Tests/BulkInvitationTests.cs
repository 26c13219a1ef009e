using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class BulkInvitationTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("bulk").FullName;

    public BulkInvitationTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 30");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Thousands_of_rows_come_out_in_their_order_and_share_one_command()
    {
        var drafts = host.Get<ResellerInvitation>("$rows | New-ResellerInvitation", ("rows", Rows(1500)));

        Assert.Equal(Enumerable.Range(0, 1500).Select(number => $"Cég {number}"), drafts.Select(draft => draft.CustomerName));
        Assert.Equal(drafts.Select(draft => draft.InvitationId), host.Get<ResellerInvitation>("Get-ResellerInvitation").Select(kept => kept.InvitationId));
        Assert.Single(host.Get<RelationshipEvent>("Get-RelationshipEvent").Select(entry => entry.CorrelationId).Distinct());
    }

    [Fact]
    public void A_row_with_an_error_is_named_by_its_number_and_the_others_are_invited()
    {
        var rows = Rows(6);
        rows[1].Properties["Email"].Value = "nonsense";
        rows[3] = new PSObject();
        rows[3].Properties.Add(new PSNoteProperty("Other", "x"));
        rows[4].Properties.Add(new PSNoteProperty("IndirectProvider", "Nobody Ltd"));

        var outcome = host.Run("$rows | New-ResellerInvitation", ("rows", rows));

        Assert.Equal(["Cég 0", "Cég 2", "Cég 5"], outcome.Output.Select(item => ((ResellerInvitation)item.BaseObject).CustomerName));
        var errors = outcome.Errors.OrderBy(error => error.ErrorDetails.Message, StringComparer.Ordinal).ToList();
        Assert.Equal(["EmailInvalid", "ProspectEmpty", "ProviderNotFound"], errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.StartsWith("Row 2: ", errors[0].ErrorDetails.Message, StringComparison.Ordinal);
        Assert.StartsWith("Row 4: ", errors[1].ErrorDetails.Message, StringComparison.Ordinal);
        Assert.StartsWith("Row 5: ", errors[2].ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(["Cég 1", null, "Cég 4"], errors.Select(error => error.TargetObject));
    }

    [Fact]
    public void A_command_that_is_typed_names_no_row() =>
        Assert.StartsWith("'nonsense' is not", host.Run("New-ResellerInvitation Kék -Email nonsense").Error.ErrorDetails.Message, StringComparison.Ordinal);

    [Fact]
    public void An_earlier_row_a_recent_invitation_and_a_customer_are_warned_of_and_not_invited_again()
    {
        var customer = host.Get<PartnerCustomer>("Get-PartnerCustomer")[0];
        var rows = Rows(3).Append(Rows(1)[0]).ToArray();
        rows[1].Properties["Domain"].Value = customer.Domain;

        var outcome = host.Run("$rows | New-ResellerInvitation", ("rows", rows));

        Assert.Equal(["Cég 0", "Cég 2"], outcome.Output.Select(item => ((ResellerInvitation)item.BaseObject).CustomerName));
        Assert.Empty(outcome.Errors);
        Assert.Contains(outcome.Warnings, warning => warning.StartsWith("Row 2: ", StringComparison.Ordinal) && warning.Contains(customer.CustomerId.ToString(), StringComparison.Ordinal));
        var first = (ResellerInvitation)outcome.Output[0].BaseObject;
        Assert.Contains(outcome.Warnings, warning => warning.StartsWith("Row 4: ", StringComparison.Ordinal) && warning.Contains(first.InvitationId.ToString(), StringComparison.Ordinal));

        Assert.Equal(4, host.Get<ResellerInvitation>("$rows | New-ResellerInvitation -Force -WarningAction SilentlyContinue", ("rows", rows)).Length);
    }

    [Fact]
    public void WhatIf_reads_and_keeps_nothing()
    {
        Assert.Empty(host.Get<object>("$rows | New-ResellerInvitation -WhatIf", ("rows", Rows(50))));
        Assert.Empty(host.Get<object>("Get-ResellerInvitation"));
    }

    [Fact]
    public void Stopping_while_thousands_are_under_way_ends_the_command_and_leaves_a_whole_ledger()
    {
        using var shell = host.Create();
        using var begun = new ManualResetEventSlim();
        shell.AddScript("& { for ($n = 0; ; $n++) { [pscustomobject]@{ Name = \"Cég $n\"; Domain = \"ceg$n.example\" } } } | New-ResellerInvitation");
        var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, _) => begun.Set();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        Assert.True(begun.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));

        shell.Stop();

        Assert.True(running.IsCompleted);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.True(host.Get<LedgerVerification>("Test-RelationshipLedger").Single().IsIntact);
    }

    [Fact]
    public void A_reader_that_has_enough_ends_the_command()
    {
        var taken = host.Get<ResellerInvitation>("foreach ($once in 1) { $rows | New-ResellerInvitation | ForEach-Object { $_; break } }", ("rows", Rows(400)));

        Assert.Equal("Cég 0", taken.Single().CustomerName);
        Assert.InRange(host.Get<ResellerInvitation>("Get-ResellerInvitation").Length, 1, 200);
    }

    [Theory, InlineData(";", "utf-8"), InlineData(",", "utf-16"), InlineData("\t", "utf-8")]
    public void A_file_is_read_by_its_own_delimiter_and_encoding_and_errors_name_its_lines(string delimiter, string encoding)
    {
        var text = "Name|Email|TenantId|Domain|Note\r\n\"Első\"|a@elso.example||elso.example|x\r\nRossz|nonsense|||\r\n\r\n\"Harmadik\"|||harmadik.example|\"több|\r\nsor\"\r\nrövid|b@r.example\r\nUtolsó|||utolso.example|".Replace("|", delimiter);
        var path = Write(text, Encoding.GetEncoding(encoding));

        var outcome = host.Run("New-ResellerInvitation -Path $path -Channel fair", ("path", path));

        Assert.Equal(["Első", "Harmadik", "Utolsó"], outcome.Output.Select(item => ((ResellerInvitation)item.BaseObject).CustomerName));
        Assert.All(outcome.Output, item => Assert.Equal("fair", ((ResellerInvitation)item.BaseObject).Channel));
        Assert.Contains(outcome.Errors, error => error.ErrorDetails.Message.StartsWith("Line 3: 'nonsense'", StringComparison.Ordinal));
        Assert.Contains(outcome.Errors, error => error.ErrorDetails.Message.StartsWith("Line 7: The row has 2 cells", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "CsvHeaderInvalid")]
    [InlineData("Foo,Bar\n1,2", "CsvHeaderInvalid")]
    [InlineData("Name,CustomerName\nA,B", "CsvHeaderInvalid")]
    [InlineData("Name\nGood\n\"never closed", "CsvInvalid")]
    public void A_file_that_cannot_be_read_to_its_end_invites_nobody(string text, string errorId)
    {
        var path = Write(text, new UTF8Encoding(false));

        Assert.Equal(errorId, host.Run("New-ResellerInvitation -Path $path", ("path", path)).ErrorId);
        Assert.Empty(host.Get<object>("Get-ResellerInvitation"));
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_no_UTF8_is_named()
    {
        var latin = Write("Name\nKék", Encoding.Latin1);

        Assert.Equal("CsvInvalid", host.Run("New-ResellerInvitation -Path $path", ("path", latin)).ErrorId);
        Assert.Equal("ProspectFileUnavailable", host.Run("New-ResellerInvitation -Path $path", ("path", Path.Combine(folder, "none.csv"))).ErrorId);
    }

    private string Write(string text, Encoding encoding)
    {
        var path = Path.Combine(folder, "prospects.csv");
        File.WriteAllText(path, text, encoding);
        return path;
    }

    private static PSObject[] Rows(int count) => [.. Enumerable.Range(0, count).Select(number =>
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty("Name", $"Cég {number}"));
        row.Properties.Add(new PSNoteProperty("Email", $"info@ceg{number}.example"));
        row.Properties.Add(new PSNoteProperty("Domain", $"ceg{number}.example"));
        return row;
    })];
}
