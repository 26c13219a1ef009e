using System;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Tests.Handovers;

/// <summary>Transfers between the two distributors that were there before the run began.</summary>
public sealed class EarlierTransferTests
{
    private static readonly Guid Old = HandoverWorld.Old, New = HandoverWorld.New;
    private readonly HandoverStage stage = new();

    [Fact]
    public async Task One_that_was_complete_before_the_run_does_not_stand_for_the_orders_of_today()
    {
        Begin("Complete");

        Assert.StartsWith("Waits for Old since 2026-03-01: it has to accept the transfer t2", (await stage.RunAsync(New))!.Detail, StringComparison.Ordinal);
        Assert.Equal(["create"], stage.World.Changes);
    }

    [Theory]
    [InlineData("Cancel")]
    [InlineData("Rejected")]
    public async Task One_that_came_to_nothing_before_the_run_does_not_hold_it_up(string status)
    {
        Begin(status);

        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync(Old, New))?.Outcome);
        Assert.Equal(["create", "accept", "remove"], stage.World.Changes);
    }

    [Fact]
    public async Task One_that_was_open_then_counts_and_so_does_its_end()
    {
        Begin("Pending");
        Assert.StartsWith("Waits for Old since 2025-12-31: it has to accept the transfer t1", (await stage.RunAsync(New))!.Detail, StringComparison.Ordinal);

        stage.Clock.Advance(TimeSpan.FromDays(1));
        await stage.World.AcceptAsync(Old);
        Assert.StartsWith("Waits for Old: it has to end its relationship with the customer", (await stage.RunAsync(New))!.Detail, StringComparison.Ordinal);
        Assert.Equal(["accept"], stage.World.Changes);
    }

    [Fact]
    public async Task One_that_has_nothing_left_to_move_is_not_waited_for()
    {
        Begin("Pending");
        stage.World.Holders[stage.Ids[0]] = Guid.Empty;

        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync(Old, New))?.Outcome);
        Assert.Equal(["remove"], stage.World.Changes);
    }

    [Fact]
    public async Task One_of_the_run_itself_counts_though_the_clock_was_ahead_when_the_run_began()
    {
        stage.Accept();
        stage.Clock.Advance(TimeSpan.FromDays(2));
        await stage.RunAsync(New);
        stage.Clock.Advance(TimeSpan.FromDays(-2));
        await stage.World.AcceptAsync(Old);

        Assert.StartsWith("Waits for Old: it has to end its relationship with the customer", (await stage.RunAsync(New))!.Detail, StringComparison.Ordinal);
        Assert.Equal(["create", "accept"], stage.World.Changes);
    }

    private void Begin(string status)
    {
        stage.World.Transfers.Add(new PartnerCustomerTransfer
        {
            TransferId = "t1",
            CustomerId = stage.Ids[0],
            SourcePartnerId = Old,
            TargetPartnerId = New,
            Status = status,
            CreatedOn = stage.Clock.Now.AddDays(-60),
        });
        stage.Accept();
    }
}
