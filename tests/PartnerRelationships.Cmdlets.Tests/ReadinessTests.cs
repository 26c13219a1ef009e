using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class ReadinessTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("readiness").FullName;

    public ReadinessTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 200");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void Many_customers_come_out_in_the_order_in_which_they_came(int limit)
    {
        var customers = host.Get<PartnerCustomer>("Get-PartnerCustomer").Select(customer => customer.CustomerId);

        Assert.Equal(customers, host.Get<CustomerRemovalReadiness>($"Get-PartnerCustomer | Get-CustomerRemovalReadiness -ThrottleLimit {limit}").Select(one => one.CustomerId));
    }

    [Fact]
    public void Customers_that_cannot_be_checked_are_errors_of_their_own_and_the_others_are_checked()
    {
        var stranger = Guid.NewGuid();

        var outcome = host.Run("$all = @(Get-PartnerCustomer); @($all[0], $stranger, 'nonsense', $all[1]) | Get-CustomerRemovalReadiness", ("stranger", stranger));

        Assert.Equal(2, outcome.Output.Count);
        Assert.Equal(["CustomerIdInvalid", "CustomerNotFound"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order());
        Assert.Contains(outcome.Errors, error => stranger.Equals(error.TargetObject));
    }

    [Fact]
    public void A_reader_that_has_enough_ends_the_checks() =>
        Assert.Single(host.Run("foreach ($one in 1) { Get-PartnerCustomer | Get-CustomerRemovalReadiness | ForEach-Object { $_; break } }").Output);

    [Fact]
    public async Task Stopping_ends_the_checks_at_once()
    {
        using var shell = host.Create();
        shell.AddScript("Get-PartnerCustomer | Get-CustomerRemovalReadiness | ForEach-Object { $begun.Set(); while ($true) { $null = $_.ToString() } }");
        using var begun = new ManualResetEventSlim();
        shell.Runspace.SessionStateProxy.SetVariable("begun", begun);
        var running = shell.BeginInvoke();
        Assert.True(begun.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        var clock = Stopwatch.StartNew();
        await Task.Run(shell.Stop, TestContext.Current.CancellationToken);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.True(running.IsCompleted);
    }

    [Fact]
    public void The_dates_are_written_into_a_calendar_and_the_customers_come_all_the_same()
    {
        var path = Path.Combine(folder, "removals.ics");
        File.WriteAllText(path, "old");

        var readiness = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar $path", ("path", path));

        var calendar = File.ReadAllText(path);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(readiness.Count(one => one.RemovableFrom > one.ReadOn), calendar.Split("UID:removable-").Length - 1);
        Assert.Contains("UID:cancel-", calendar, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
        Assert.Equal("CalendarNotWritten", host.Run("Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar $none", ("none", Path.Combine(folder, "none", "x.ics"))).ErrorId);
    }

    [Fact]
    public void A_price_list_says_what_waiting_costs()
    {
        var path = Path.Combine(folder, "prices.csv");
        var subscription = host.Get<PartnerCustomerSubscription>("Get-PartnerCustomer | Get-PartnerCustomerSubscription").First(one => one.Kind == SubscriptionKind.NewCommerce && one.Status == "active");
        File.WriteAllText(path, $"OfferId,MonthlyPrice,Currency\n{subscription.OfferId},2.50,EUR\n");

        var blocker = host.Get<CustomerRemovalReadiness>("Get-CustomerRemovalReadiness $id -PriceList $path", ("id", subscription.CustomerId), ("path", path)).Single()
            .Blockers.Single(one => one.SubjectId == subscription.SubscriptionId);

        Assert.Equal((2.5m * subscription.Quantity, "EUR"), (blocker.MonthlyCost, blocker.Currency));
        Assert.Equal("CsvUnavailable", host.Run("Get-CustomerRemovalReadiness $id -PriceList \"$path.none\"").ErrorId);
    }
}
