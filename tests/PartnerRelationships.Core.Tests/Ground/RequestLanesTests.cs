using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Ground;

public sealed class RequestLanesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_more_requests_are_under_way_than_there_are_lanes_and_all_are_made()
    {
        using var lanes = new RequestLanes(3);
        var (underWay, most) = (0, 0);

        async Task<int> RequestAsync(int number)
        {
            lock (lanes)
            {
                most = Math.Max(most, ++underWay);
            }

            await Task.Yield();
            lock (lanes)
            {
                underWay--;
            }

            return number;
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => lanes.RunAsync(() => RequestAsync(number), Token), Token)));

        Assert.Equal(Enumerable.Range(0, 200), results);
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_request_that_fails_frees_its_lane_and_one_that_waits_can_be_cancelled()
    {
        using var lanes = new RequestLanes(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => lanes.RunAsync<int>(() => throw new InvalidOperationException(), Token));

        var busy = new TaskCompletionSource<int>();
        var first = lanes.RunAsync(() => busy.Task, Token);
        using var stop = new CancellationTokenSource();
        var second = lanes.RunAsync(() => Task.FromResult(2), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        busy.SetResult(1);
        Assert.Equal(1, await first);
    }
}
