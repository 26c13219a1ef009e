using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What the module writes is its owner's alone, and pushes nothing else out.</summary>
public sealed class OwnFileTests : IDisposable
{
    private const int OthersMayRead = 18;
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("own").FullName;

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_file_and_folder_is_its_owners_alone_whatever_the_umask_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows the folder's rights tell.");
        var before = SetUmask(OthersMayRead);
        try
        {
            var outcome = host.Run(
                """
                $null = Connect-PartnerCenter -Sandbox -Path "$d/sandbox.db" -Ledger "$d/new/deep/ledger.db" -SeedCustomers 12 -Seed 3
                Get-PartnerCustomer | New-CustomerRemovalPlan "$d/plan.json" -Reason x
                $run = Invoke-RelationshipPlan "$d/plan.json" -Attest -Confirm:$false
                Get-RelationshipRun | Export-RelationshipEvidence "$d/evidence"
                (Get-RelationshipChange)[0] | Export-RelationshipEvidence "$d/evidence"
                Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar "$d/dates.ics"
                Get-PartnerCustomer | New-CustomerRemovalNotice -Path "$d/notices"
                1..3 | ForEach-Object { New-ResellerInvitation "Kék $_" -Email "k$_@example.test" }
                Get-ResellerInvitation | Export-ResellerInvitation "$d/mails"
                Get-ResellerInvitation | Export-ResellerInvitation "$d/tables/all.csv" -Format Csv
                Get-ResellerInvitation | Export-ResellerInvitation "$d/all.mbox" -Format Mbox
                """,
                ("d", folder));
            Assert.Null(outcome.Fatal);
        }
        finally
        {
            _ = SetUmask(before);
        }

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.Superset(
            new HashSet<string> { ".db", ".db-wal", ".db-shm", ".db-head", ".json", ".html", ".ics", ".eml", ".csv", ".mbox" },
            files.Select(Path.GetExtension).OfType<string>().ToHashSet());
        Assert.All(files, file => Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, ModeOf(file))));
        Assert.All(
            Directory.GetDirectories(folder, "*", SearchOption.AllDirectories),
            one => Assert.Equal((one, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute), (one, ModeOf(one))));
    }

    [Theory]
    [InlineData("mails", "Eml")]
    [InlineData("all.csv", "Csv")]
    [InlineData("all.mbox", "Mbox")]
    public void What_is_there_is_replaced_with_Force_only(string name, string format)
    {
        host.Run("$null = Connect-PartnerCenter -Sandbox -SeedCustomers 3; $null = New-ResellerInvitation Kék -Email a@example.test");
        var command = $"Get-ResellerInvitation | Export-ResellerInvitation \"$d/{name}\" -Format {format}";
        Assert.Empty(host.Run(command, ("d", folder)).Errors);
        var file = format == "Eml" ? Directory.GetFiles(Path.Combine(folder, name)).Single() : Path.Combine(folder, name);
        File.WriteAllText(file, "edited");

        Assert.Equal("MailFileExists", host.Run(command, ("d", folder)).ErrorId);
        Assert.Equal("edited", File.ReadAllText(file));
        Assert.Empty(host.Run(command + " -Force", ("d", folder)).Errors);
        Assert.NotEqual("edited", File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

#pragma warning disable SYSLIB1054 // The other way needs unsafe code in the whole project.
    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetUmask(uint mask);
#pragma warning restore SYSLIB1054
}
