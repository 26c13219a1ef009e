using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.PartnerCenter.Resilience;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

public sealed class ThrottleGateTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider time = new();
    private readonly ThrottleGate gate;

    public ThrottleGateTests() => gate = new ThrottleGate(time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_limit_halves_once_for_all_that_left_together()
    {
        var waves = await EnterAsync(10);
        Assert.Equal(64, gate.Limit);

        waves.ForEach(wave => gate.Throttled(wave, Second));
        Assert.Equal(32, gate.Limit);

        time.Advance(Second);
        gate.Throttled((await EnterAsync(1))[0], Second);
        Assert.Equal(16, gate.Limit);
    }

    [Fact]
    public async Task The_limit_never_ends_and_creeps_up_again()
    {
        await ThrottleAsync(10);
        Assert.Equal(1, gate.Limit);

        for (var request = 0; request < 2_500; request++)
        {
            await EnterAsync(1);
            gate.Accepted();
        }

        Assert.Equal(64, gate.Limit);
    }

    [Fact]
    public async Task No_more_than_the_limit_are_under_way_and_who_comes_first_is_called_in_first()
    {
        await ThrottleAsync(10);
        await EnterAsync(1);
        var second = gate.EnterAsync(_ => { }, Token);
        var third = gate.EnterAsync(_ => { }, Token);
        Assert.False(second.IsCompleted);

        gate.Failed();
        await second;
        Assert.False(third.IsCompleted);

        gate.Failed();
        await third;
    }

    [Fact]
    public async Task A_request_cancelled_while_queued_takes_no_slot()
    {
        await ThrottleAsync(10);
        await EnterAsync(1);
        using var stop = new CancellationTokenSource();
        var impatient = gate.EnterAsync(_ => { }, stop.Token);
        var patient = gate.EnterAsync(_ => { }, Token);

        await stop.CancelAsync();
        gate.Failed();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await patient;
    }

    [Fact]
    public async Task Without_a_wait_the_pauses_double()
    {
        var pauses = new List<double>();
        for (var refusal = 0; refusal < 4; refusal++)
        {
            gate.Throttled((await EnterAsync(1))[0], null);
            pauses.Add((gate.ClosedUntil - time.GetUtcNow()).TotalSeconds);
            time.Advance(gate.ClosedUntil - time.GetUtcNow());
        }

        Assert.Equal([1, 2, 4, 8], pauses);
    }

    [Fact]
    public void What_another_process_is_refused_closes_the_gate_and_is_no_news_while_it_is_closed()
    {
        gate.ThrottledElsewhere(Second);
        gate.ThrottledElsewhere(3 * Second);
        gate.ThrottledElsewhere(Second);
        Assert.Equal((32, time.GetUtcNow() + (3 * Second)), (gate.Limit, gate.ClosedUntil));

        time.Advance(3 * Second);
        gate.ThrottledElsewhere(Second);
        Assert.Equal(16, gate.Limit);
    }

    private async Task ThrottleAsync(int times)
    {
        for (var refusal = 0; refusal < times; refusal++)
        {
            gate.Throttled((await EnterAsync(1))[0], Second);
            time.Advance(Second);
        }
    }

    private async Task<List<int>> EnterAsync(int requests)
    {
        var waves = new List<int>();
        for (var request = 0; request < requests; request++)
        {
            waves.Add(await gate.EnterAsync(_ => { }, Token));
        }

        return waves;
    }
}
