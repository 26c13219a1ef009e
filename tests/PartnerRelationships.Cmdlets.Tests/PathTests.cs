using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Paths as people type them: relative to where they stand, which may be no folder at all.</summary>
public sealed class PathTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("paths").FullName;

    public PathTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 12 -Seed 3");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Get-PartnerCustomer | New-CustomerRemovalPlan strayplan.json -Reason x")]
    [InlineData("Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar strayplan.json")]
    [InlineData("Get-RelationshipPlan strayplan.json")]
    [InlineData("Test-RelationshipLedger strayplan.json")]
    [InlineData("Test-RelationshipLedger -Evidence strayplan.json")]
    [InlineData("New-ResellerInvitation -Path strayplan.json")]
    [InlineData("New-ResellerInvitation Contoso -Template strayplan.json")]
    [InlineData("New-ResellerInvitation Contoso | Export-ResellerInvitation strayplan.json")]
    [InlineData("Get-PartnerCustomer | New-CustomerRemovalNotice -Path strayplan.json")]
    [InlineData("New-CustomerRemovalPlan ([System.IO.Path]::GetTempPath() + 'none.json') -Reason x -Csv strayplan.json")]
    [InlineData("New-CustomerRemovalPlan ([System.IO.Path]::GetTempPath() + 'none.json') -Reason x -ProtectedFile strayplan.json -Name x*")]
    [InlineData("Import-ResellerInvitationBounce strayplan.json")]
    [InlineData("Connect-PartnerCenter -Sandbox -Path strayplan.json")]
    [InlineData("Connect-PartnerCenter -Sandbox -Ledger strayplan.json")]
    public void A_location_outside_the_file_system_is_an_error_and_no_file(string command)
    {
        var outcome = host.Run("$null = $ExecutionContext.SessionState.Path.SetLocation('Env:'); " + command);

        Assert.Equal("PathNotInFileSystem", (outcome.Fatal ?? outcome.Errors[0]).FullyQualifiedErrorId.Split(',')[0]);
        Assert.False(File.Exists("strayplan.json") || Directory.Exists("strayplan.json"));
    }

    [Fact]
    public void Drives_the_home_folder_and_relative_names_lead_where_PowerShell_says()
    {
        host.Get<object>(
            "$s = $ExecutionContext.SessionState; $null = $s.Drive.New([Management.Automation.PSDriveInfo]::new('Work', $s.Provider.GetOne('FileSystem'), $d, '', $null), 'global'); $null = $s.Path.SetLocation('Work:')",
            ("d", folder));

        Assert.Single(host.Get<RelationshipPlan>("Get-PartnerCustomer | New-CustomerRemovalPlan plan.json -Reason x"));
        Assert.True(File.Exists(Path.Combine(folder, "plan.json")));
        Assert.Single(host.Get<RelationshipPlan>("Get-RelationshipPlan Work:plan.json"));
        Assert.Equal("PathInvalid", host.Run("Get-RelationshipPlan None:plan.json").ErrorId);
        Assert.Contains(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), host.Run("Get-RelationshipPlan ~/no-such-plan.json").Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_mean_several_files_and_a_file_of_just_that_name_wins()
    {
        foreach (var name in new[] { "a1.json", "a2.json", "a[12].json", "b.json" })
        {
            host.Get<RelationshipPlan>("Get-PartnerCustomer | New-CustomerRemovalPlan $p -Reason $n", ("p", Path.Combine(folder, name)), ("n", name));
        }

        Assert.Equal(["a[12].json"], Reasons("Get-RelationshipPlan \"$d/a[12].json\""));
        Assert.Equal(["a1.json", "a2.json", "a[12].json"], Reasons("Get-RelationshipPlan \"$d/a*.json\""));
        Assert.Equal(["a[12].json"], Reasons("[pscustomobject]@{ PSPath = \"Microsoft.PowerShell.Core\\FileSystem::$d/a[12].json\" } | Get-RelationshipPlan"));
        File.Delete(Path.Combine(folder, "a[12].json"));
        Assert.Equal(["a1.json", "a2.json"], Reasons("Get-RelationshipPlan \"$d/a[12].json\""));
        Assert.Equal("RelationshipPlanNotFound", host.Run("Get-RelationshipPlan -LiteralPath \"$d/a[12].json\"", ("d", folder)).ErrorId);
        Assert.Equal("FilesNotFound", host.Run("Get-RelationshipPlan \"$d/c*.json\"", ("d", folder)).ErrorId);
        Assert.Equal(3, host.Get<PlanFinding>("Test-RelationshipPlan \"$d/*.json\"", ("d", folder)).Select(finding => finding.PlanId).Distinct().Count());
    }

    private string[] Reasons(string command) => [.. host.Get<RelationshipPlan>(command, ("d", folder)).Select(plan => plan.Reason).Order(StringComparer.Ordinal)];
}
