using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Core.Tests.Handovers;

/// <summary>Customers who have nothing that a transfer can move: they are set aside, and the others are handed over.</summary>
public sealed class NothingToTransferTests
{
    private static readonly Guid Old = HandoverWorld.Old, New = HandoverWorld.New;
    private readonly HandoverStage stage = new(customers: 3, canary: 1);

    public NothingToTransferTests() => stage.Accept();

    [Fact]
    public async Task A_customer_of_whom_the_service_transfers_nothing_waits_and_the_plan_goes_on()
    {
        stage.World.Refusals[stage.Ids[0]] = Refusal(TransferRules.NotCreatable);

        await stage.RunAsync(Old, New);

        Assert.Equal(RunState.Waiting, stage.State);
        Assert.Equal([ChangeOutcome.Waiting, ChangeOutcome.HandedOver, ChangeOutcome.HandedOver], stage.News.Select(one => one.Result?.Outcome));
        Assert.StartsWith("Waits for Old and New: no transfer is created. The service says why. Either Old has nothing", stage.News[0].Result!.Detail, StringComparison.Ordinal);
        Assert.All(stage.News, one => Assert.Null(one.Error));
        Assert.Contains((Old, stage.Ids[0]), stage.World.Holds);

        stage.World.Refusals.Clear();
        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync(Old, New))?.Outcome);
        Assert.Equal(RunState.Done, stage.State);
    }

    [Theory]
    [InlineData("900148")]
    [InlineData("900137")]
    [InlineData(null)]
    public async Task Any_other_refusal_is_a_failure_and_stops_the_plan_at_its_canary(string? code)
    {
        stage.World.Refusals[stage.Ids[0]] = Refusal(code);

        await stage.RunAsync(Old, New);

        Assert.Equal(RunState.HumanNeeded, stage.State);
        Assert.Equal("RequestRejected", Assert.Single(stage.News).Error?.ErrorId);
        Assert.Empty(stage.World.Changes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Legacy_subscriptions_alone_are_waited_for_and_no_transfer_of_them_is_asked_for(bool hasOld)
    {
        stage.World.Kind = SubscriptionKind.Legacy;
        Guid[] parties = hasOld ? [Old, New] : [New];

        await stage.RunAsync(parties);

        Assert.Equal(RunState.Waiting, stage.State);
        Assert.Empty(stage.World.Changes);
        Assert.All(stage.News, one => Assert.StartsWith("Waits for Old: the customer has nothing that a transfer can move. Still there: M365", one.Result!.Detail, StringComparison.Ordinal));

        stage.World.Kind = SubscriptionKind.NewCommerce;
        await stage.RunAsync(Old, New);
        Assert.Equal(RunState.Done, stage.State);
    }

    private static RemoteServiceException Refusal(string? code) =>
        new("RequestRejected", "The service says why.", new ServiceFault { Status = 400, Code = code, Description = "The service says why." });
}
