using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

public sealed class PaceTests
{
    private readonly ImpatientTime time = new();

    [Theory]
    [InlineData(100, 60)]
    [InlineData(2_000, 20)]
    [InlineData(3_000, 60)]
    public async Task A_budget_is_used_and_not_overdrawn(int budget, int window)
    {
        using var service = new BudgetedService(time, BudgetedService.Windows(budget, TimeSpan.FromSeconds(window)));

        var seconds = await AskAsync(service, budget * 6);

        Assert.InRange(service.Accepted / (seconds / window * budget), 0.95, 1.2);
        Assert.InRange(service.Throttled, 1, budget * 6 / 100);
    }

    [Theory]
    [InlineData(false, 40, 1)]
    [InlineData(true, 40, 1)]
    [InlineData(false, 600, 1)]
    [InlineData(true, 600, 1)]
    [InlineData(false, 120, 3)]
    [InlineData(true, 120, 3)]
    public void Many_workers_use_what_is_allowed_in_windows_of_both_kinds(bool isSliding, int seconds, int processes)
    {
        var service = new CrowdedService(isSliding ? CrowdedService.Sliding(2_000, 20) : CrowdedService.Fixed(2_000, 20), processes, 18 / (processes + 1) + 6);

        service.Run(seconds);

        TestContext.Current.SendDiagnosticMessage($"{processes} processes, {seconds} s, sliding {isSliding}: {service}");
        Assert.InRange(service.Accepted / (seconds * 100d), 0.97, 1.001);
        Assert.InRange(service.Waste, 0, 0.005);
    }

    [Theory]
    [InlineData(false, 3, 10)]
    [InlineData(false, 8, 4)]
    [InlineData(true, 3, 10)]
    [InlineData(true, 8, 4)]
    public void Processes_that_tell_each_other_are_refused_less(bool isSliding, int processes, int workers)
    {
        CrowdedService[] both = [.. new[] { false, true }.Select(tell => new CrowdedService(isSliding ? CrowdedService.Sliding(500, 60) : CrowdedService.Fixed(500, 60), processes, workers, tell))];

        Array.ForEach(both, service => service.Run(3_600));

        TestContext.Current.SendDiagnosticMessage($"{processes} processes alone and together, sliding {isSliding}: {both[0]}, {both[1]}");
        Assert.InRange(both[1].Refused, 0, both[0].Refused / 2);
        Assert.InRange(both[1].Accepted / 30_000d, 0.985, 1);
    }

    [Fact]
    public void What_was_asked_long_before_does_not_make_a_budget_look_small()
    {
        var service = new CrowdedService(CrowdedService.Fixed(2_000, 20), 1, 16);
        service.AskNowAndThen(20);

        service.Run(40);

        Assert.InRange(service.Accepted, 0.97 * 4_000, 4_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_limit_that_changes_under_way_is_followed(bool isSliding)
    {
        Func<int, double, Func<double, double?>> kind = isSliding ? CrowdedService.Sliding : CrowdedService.Fixed;
        Func<double, double?>[] limits = [kind(2_000, 20), kind(4_000, 20), kind(1_000, 20)];
        var service = new CrowdedService(now => limits[(int)now / 120](now), 1, 16);

        service.Run(360);

        TestContext.Current.SendDiagnosticMessage($"A limit that changes, sliding {isSliding}: {service}");
        // Of the larger budget a part is lost, until it is found.
        Assert.InRange(service.Accepted / 42_000d, 0.8, 1);
        Assert.InRange(service.Waste, 0, 0.01);
    }

    [Fact]
    public async Task Refusals_at_random_are_waited_for_and_slow_nothing_down()
    {
        var chance = new Random(3);
        using var service = new BudgetedService(time, (_, _) => chance.Next(20) == 0 ? TimeSpan.FromSeconds(1) : null);

        var seconds = await AskAsync(service, 3_000);

        Assert.InRange(service.Throttled, 100, 200);
        Assert.InRange(seconds, service.Throttled, service.Throttled * 1.5);
    }

    [Fact]
    public async Task A_budget_that_grew_is_found()
    {
        var small = BudgetedService.Windows(200, TimeSpan.FromSeconds(20));
        var large = BudgetedService.Windows(2_000, TimeSpan.FromSeconds(20));
        using var service = new BudgetedService(time, (number, now) => number < 2_000 ? small(number, now) : large(number, now));

        await AskAsync(service, 2_000);
        var seconds = await AskAsync(service, 20_000);

        Assert.InRange(20_000 / seconds, 30, 100);
    }

    private async Task<double> AskAsync(BudgetedService service, int requests)
    {
        var client = service.Client();
        var began = time.GetUtcNow();
        for (var request = 0; request < requests; request++)
        {
            await client.Customers.GetAsync(Pages.Id(request % 50), TestContext.Current.CancellationToken);
        }

        return (time.GetUtcNow() - began).TotalSeconds;
    }
}
