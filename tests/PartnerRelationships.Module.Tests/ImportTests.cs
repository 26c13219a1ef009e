using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Module.Tests.Hosting;

namespace PartnerRelationships.Module.Tests;

public sealed class ImportTests : IDisposable
{
    private const string CountCustomers = "$null = Connect-PartnerCenter -Sandbox -SeedCustomers 20; @(Get-PartnerCustomer).Count";
    private readonly string folder = Directory.CreateTempSubdirectory("prel").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_second_import_with_Force_keeps_the_connection_and_the_commands()
    {
        using var host = ModuleHost.WithModule();
        Assert.Equal(["20"], host.Texts(CountCustomers));

        host.Run($"Import-Module '{Checkout.Module}' -Force");

        Assert.Equal(["20"], host.Texts("@(Get-PartnerCustomer).Count"));
    }

    [Fact]
    public void A_removed_module_can_be_imported_again()
    {
        using var host = ModuleHost.WithModule();
        host.Run("Remove-Module PartnerRelationships");
        Assert.Empty(host.Run("Get-Command Get-PartnerCustomer -ErrorAction Ignore"));

        host.Run($"Import-Module '{Checkout.Module}'");

        Assert.Equal(["20"], host.Texts(CountCustomers));
    }

    [Fact]
    public async Task Eight_runspaces_import_and_connect_at_once()
    {
        using var together = new Barrier(8);
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                using var host = ModuleHost.WithModule();
                return host.Texts(CountCustomers).Single();
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(counts, count => Assert.Equal("20", count));
    }

    [Fact]
    public void Types_and_errors_can_be_named_in_scripts()
    {
        using var host = ModuleHost.WithModule();

        var caught = host.Texts("try { Get-PartnerCustomer } catch [PartnerRelationships.NotConnectedException] { $_.Exception.ErrorId }");

        Assert.Equal(["NotConnected"], caught);
        Assert.Equal(["PartnerRelationships.PartnerCustomer"], host.Texts("[PartnerRelationships.PartnerCustomer].FullName"));
    }

    [Fact]
    public void An_older_PowerShell_is_told_which_one_is_needed()
    {
        var copy = Path.Combine(folder, "Old.psm1");
        var loader = File.ReadAllText(Path.Combine(Checkout.Module, "PartnerRelationships.psm1"));
        File.WriteAllText(copy, loader.Replace("[System.Environment]::Version.Major", "6", StringComparison.Ordinal));
        using var host = new ModuleHost();

        var error = host.Texts($"try {{ Import-Module '{copy}' }} catch {{ \"$_\" }}").Single();

        Assert.Contains("needs PowerShell 7.4 or newer", error, StringComparison.Ordinal);
        Assert.Contains($"This is PowerShell {host.Texts("\"$($PSVersionTable.PSVersion)\"").Single()}.", error, StringComparison.Ordinal);
    }
}
