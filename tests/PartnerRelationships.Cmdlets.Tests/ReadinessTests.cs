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
        var refused = host.Run("Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar $path", ("path", path));
        Assert.Equal(("CalendarExists", 0, "old"), (refused.ErrorId, refused.Output.Count, File.ReadAllText(path)));

        var readiness = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar $path -Force", ("path", path));

        var calendar = File.ReadAllText(path);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(readiness.Count(one => one.RemovableFrom > one.ReadOn), calendar.Split("UID:removable-").Length - 1);
        Assert.Contains("UID:cancel-", calendar, StringComparison.Ordinal);
        Assert.Contains("UID:term-", calendar, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
        Assert.Equal("CalendarNotWritten", host.Run("Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar $none", ("none", Path.Combine(folder, "none", "x.ics"))).ErrorId);
    }

    [Fact]
    public void A_calendar_without_days_is_no_file_but_a_word()
    {
        var path = Path.Combine(folder, "none.ics");

        var outcome = host.Run("Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object Verdict -EQ Ready | Get-CustomerRemovalReadiness -AsCalendar $path", ("path", path));

        Assert.NotEmpty(outcome.Output);
        Assert.Contains("No calendar was written", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Only_what_ends_by_itself_needs_nobody_to_act_and_an_unknown_end_has_no_date()
    {
        var readiness = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness");

        var patient = readiness.SelectMany(one => one.Blockers).Where(blocker => blocker.WhoMustAct == "nobody: only waiting helps").ToList();
        Assert.NotEmpty(patient);
        Assert.All(patient, blocker => Assert.Equal(EndOfTerm.Ends, blocker.AtEndOfTerm));
        var unknown = readiness.Where(one => one.Blockers.Any(blocker => blocker.AtEndOfTerm == EndOfTerm.Unknown)).ToList();
        Assert.NotEmpty(unknown);
        Assert.All(unknown, one => Assert.True(one.RemovableFrom is null || one.Blockers.All(blocker => blocker.ClearedFrom is not null)));
    }

    [Fact]
    public void Dates_that_mean_never_are_in_no_object_no_calendar_no_plan_and_no_letter()
    {
        var (calendar, plan) = (Path.Combine(folder, "all.ics"), Path.Combine(folder, "all.json"));

        var all = host.Run(
            """
            $all = @(Get-PartnerCustomer); $all | Get-PartnerCustomerSubscription
            $ready = @($all | Get-CustomerRemovalReadiness -AsCalendar $calendar); $ready; $ready.Blockers
            $all | New-CustomerRemovalNotice
            $null = $all | New-CustomerRemovalPlan $plan -Reason 'The contract ended'
            """,
            ("calendar", calendar), ("plan", plan));

        var told = string.Join('\n', all.Output.SelectMany(item => item.BaseObject.GetType().GetProperties().Select(property => $"{Text(property.GetValue(item.BaseObject))}")));
        Assert.Contains("ContinuesExtended", told, StringComparison.Ordinal);
        Assert.All([told, File.ReadAllText(calendar), File.ReadAllText(plan)], text => Assert.DoesNotMatch("9999-?12-?|0001-?01-?01", text));
    }

    [Fact]
    public void Subscriptions_tell_what_happens_at_the_end_of_their_terms()
    {
        var all = host.Get<PartnerCustomerSubscription>("Get-PartnerCustomer | Get-PartnerCustomerSubscription");

        var seats = all.Where(one => one.Kind == SubscriptionKind.NewCommerce && one.Status == "active").ToList();
        Assert.Equal([EndOfTerm.Unknown, EndOfTerm.Renews, EndOfTerm.ContinuesExtended, EndOfTerm.Ends], seats.Select(one => one.EndOfTerm!.Value).Distinct().Order());
        Assert.All(all, one => Assert.Equal(one.EndOfTerm is null, one.EndOfTermDetail is null));
        Assert.Contains(all, one => one.ScheduledActions is not null);
        Assert.All(all.Where(one => one.Status is "deleted" or "disabled" or "expired"), one => Assert.Null(one.EndOfTerm));
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
        File.WriteAllText(path, $"OfferId,MonthlyPrice\n{subscription.OfferId},\"2,50\"\n");
        Assert.Equal("PriceListInvalid", host.Run("Get-CustomerRemovalReadiness $id -PriceList $path").ErrorId);
        Assert.Equal(2.5m * subscription.Quantity, host.Get<CustomerRemovalReadiness>("Get-CustomerRemovalReadiness $id -PriceList $path -Culture hu-HU").Single().Blockers.Single(one => one.SubjectId == subscription.SubscriptionId).MonthlyCost);
        Assert.Equal("CultureInvalid", host.Run("Get-CustomerRemovalReadiness $id -PriceList $path -Culture 'no culture at all'").ErrorId);
        Assert.Empty(host.Run("$null = New-CustomerRemovalPlan $plan -Reason r -CustomerId $id -PriceList $path -Culture hu-HU", ("plan", Path.Combine(folder, "plan.json"))).Errors);
    }

    private static string Text(object? value) => value is IFormattable date and (DateTime or DateTimeOffset) ? date.ToString("O", null) : value?.ToString() ?? "";
}
