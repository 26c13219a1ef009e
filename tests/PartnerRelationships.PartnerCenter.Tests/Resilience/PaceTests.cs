using System;
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
