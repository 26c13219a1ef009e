using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Handovers;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Handovers;

public sealed class ProviderHoldsTests
{
    private static readonly Guid Old = HandoverWorld.Old, New = HandoverWorld.New;

    [Fact]
    public async Task Fifty_customers_that_the_distributor_before_let_go_are_proved_by_a_few_readings()
    {
        var stage = new HandoverStage(50);
        await stage.RunAsync();
        stage.Accept();
        stage.World.Holds.RemoveWhere(one => one.Partner == Old);
        stage.World.Readings.Clear();
        stage.Clock.Advance(TimeSpan.FromDays(1));

        await stage.RunAsync();

        Assert.Equal(50, stage.News.Count(one => one.Result?.Outcome == ChangeOutcome.HandedOver));
        Assert.InRange(stage.World.Readings.Count(partner => partner == New), 1, 2);
        Assert.InRange(stage.World.Readings.Count(partner => partner == Old), 1, 2);
    }

    [Fact]
    public async Task A_reading_that_began_before_the_end_was_asked_for_proves_nothing()
    {
        var (clock, world, customer) = (new FakeClock(), new HandoverWorld(new FakeClock()), Guid.NewGuid());
        var holds = new ProviderHolds(world.Of(FakeService.PartnerTenant), clock);
        Assert.False(await holds.HasAsync(Old, customer, CancellationToken.None));

        // The list lagged: it shows the customer again when it is read after the request.
        world.Holds.Add((Old, customer));
        var asked = clock.Now;
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await holds.HasAsync(Old, customer, asked, CancellationToken.None));
        Assert.True(await holds.HasAsync(Old, customer, asked, CancellationToken.None));
        Assert.Equal(2, world.Readings.Count);
    }

    [Fact]
    public async Task What_is_not_in_a_list_is_looked_for_again_once_the_reading_is_old()
    {
        var (clock, world, customer) = (new FakeClock(), new HandoverWorld(new FakeClock()), Guid.NewGuid());
        var holds = new ProviderHolds(world.Of(FakeService.PartnerTenant), clock);
        var began = clock.Now.AddDays(-1);
        Assert.False(await holds.HasAsync(New, customer, began, CancellationToken.None));
        Assert.False(await holds.HasAsync(New, customer, began, CancellationToken.None));
        Assert.Single(world.Readings);

        world.Holds.Add((New, customer));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await holds.HasAsync(New, customer, began, CancellationToken.None));
        Assert.Equal(2, world.Readings.Count);
    }
}
