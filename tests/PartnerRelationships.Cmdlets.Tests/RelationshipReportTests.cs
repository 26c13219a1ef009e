using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class RelationshipReportTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("report").FullName;

    public RelationshipReportTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 40");

    private string Target => Path.Combine(folder, "report.html");

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void It_is_made_of_lists_alone_and_says_what_it_did_not_ask()
    {
        host.Get<object>("$null = New-ResellerInvitation Zwischenruf -Channel fair; Export-RelationshipReport $f -WhatIf", ("f", Target));
        Assert.False(File.Exists(Target));

        var report = Assert.Single(host.Get<RelationshipReport>("Export-RelationshipReport $f", ("f", Target)));

        Assert.Equal((40L, 1L, 0L, 0L, null), (report.Customers, report.Invitations, report.Runs, report.Blockers, report.ExtendedTerms));
        Assert.Equal(new FileInfo(Target).Length, report.Size);
        Assert.Empty(report.NotRead);
        var text = File.ReadAllText(Target);
        Assert.All(report.NotAsked, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.Contains(report.PartnerTenantId.ToString(), text, StringComparison.Ordinal);
        Assert.Equal("ReportExists", host.Run("Export-RelationshipReport $f", ("f", Target)).Errors.Single().FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void With_questions_about_each_customer_it_knows_countries_terms_and_blockers()
    {
        var report = Assert.Single(host.Get<RelationshipReport>("Export-RelationshipReport $f -Detailed", ("f", Target)));

        Assert.True(report.IsDetailed);
        Assert.NotNull(report.ExtendedTerms);
        var blockers = host.Get<object>("(Get-PartnerCustomer | Get-CustomerRemovalReadiness).Blockers").Length;
        Assert.Equal(blockers, report.Blockers);
        var text = File.ReadAllText(Target);
        Assert.Contains("By country", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Countries, delegated", text, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder));
    }
}
