using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Resilience;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

/// <summary>What processes of one partner tell each other, and that nothing waits for it.</summary>
public sealed class SharedLimitTests : IDisposable
{
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(30);
    private readonly NotedTime time = new();
    private readonly Board board = new();
    private readonly ThrottleGovernor here, there;

    public SharedLimitTests() => (here, there) = (Governor(), Governor());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        here.Dispose();
        there.Dispose();
    }

    [Fact]
    public async Task A_refusal_of_one_process_holds_the_others_back_and_is_told_once()
    {
        (await EnterAsync(here)).Throttled(Half);
        await board.IsTold;

        var held = await HeldAsync(there);

        time.Advance(Half - TimeSpan.FromMilliseconds(1));
        Assert.False(held.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        (await held).Accepted();
        Assert.Equal([Half], board.Told.Select(told => told.Wait));
    }

    [Fact]
    public async Task What_ends_soon_or_was_not_said_is_told_to_nobody()
    {
        (await EnterAsync(here)).Throttled(TimeSpan.FromSeconds(2));
        time.Advance(Half);
        (await EnterAsync(here)).Throttled(null);
        time.Advance(Half);
        (await EnterAsync(here)).Throttled(TimeSpan.FromDays(700));
        time.Advance(Half);
        (await EnterAsync(here)).Throttled(Half);
        await board.IsTold;

        Assert.Equal([Half], board.Told.Select(told => told.Wait));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_board_that_fails_or_never_answers_delays_nobody(bool fails)
    {
        var never = new TaskCompletionSource<ToldRefusal?>();
        board.OnRead = () => fails ? throw new InvalidOperationException() : never.Task;
        board.OnTell = () => fails ? throw new InvalidOperationException() : never.Task;
        var looked = board.NextLook;

        for (var refusal = 0; refusal < 3; refusal++)
        {
            var entering = EnterAsync(here);
            Assert.True(entering.IsCompletedSuccessfully);
            (await entering).Throttled(Half);
            time.Advance(Half);
        }

        await Task.WhenAll(looked, board.IsTold);
        Assert.True(EnterAsync(here).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task It_is_looked_at_once_a_second_and_only_while_something_is_asked()
    {
        for (var request = 0; request < 50; request++)
        {
            (await EnterAsync(here)).Accepted();
        }

        for (var second = 0; second < 5; second++)
        {
            await time.Waits.WaitAsync(Token);
            Assert.Equal(second + 1, board.Looks);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(5, board.Looks);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((5, 0), (board.Looks, time.Waits.CurrentCount));

        while (board.Looks == 5)
        {
            (await EnterAsync(here)).Accepted();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task What_others_tell_is_believed_for_a_minute_and_only_once()
    {
        var (close, taken) = (new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously), 0);
        var absurd = new ToldRefusal(Guid.NewGuid(), TimeSpan.FromDays(20_000));
        board.Told.Add(new ToldRefusal(Guid.NewGuid(), TimeSpan.FromDays(-3)));
        using var shared = new SharedLimit(time, wait =>
        {
            taken++;
            close.TrySetResult(wait);
        });
        shared.Join(Board.Partner, () => board);

        shared.Asked();
        await time.Waits.WaitAsync(Token);
        Assert.Equal(0, taken);
        board.Told.Add(absurd);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromMinutes(1), await close.Task);
        await time.Waits.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(1));
        await time.Waits.WaitAsync(Token);

        Assert.Equal((1, 3), (taken, board.Looks));
    }

    [Fact]
    public async Task Without_a_board_nothing_runs_beside_a_request()
    {
        using var alone = new ThrottleGovernor(time, TimeSpan.FromMinutes(15));
        alone.Shared.Join(Board.Partner, () => null);

        (await EnterAsync(alone)).Throttled(Half);
        time.Advance(Half);
        (await EnterAsync(alone)).Accepted();

        Assert.Equal((0, 0), (time.Waits.CurrentCount, board.Looks));
    }

    private static Task<ThrottlePass> EnterAsync(ThrottleGovernor governor) =>
        governor.EnterAsync(ServiceRequest.Get("v1/customers"), Token);

    // Asks until it is held back: the others' refusal is heard of beside the requests.
    private static async Task<Task<ThrottlePass>> HeldAsync(ThrottleGovernor governor)
    {
        var entering = EnterAsync(governor);
        for (; entering.IsCompleted; entering = EnterAsync(governor))
        {
            (await entering).Accepted();
            await Task.Yield();
        }

        return entering;
    }

    private ThrottleGovernor Governor()
    {
        var governor = new ThrottleGovernor(time, TimeSpan.FromMinutes(15));
        governor.Shared.Join(Board.Partner, () => board);
        return governor;
    }

    /// <summary>A clock that only the test moves, and that tells when somebody waits.</summary>
    private sealed class NotedTime : FakeTimeProvider
    {
        public SemaphoreSlim Waits { get; } = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Waits.Release();
            return timer;
        }
    }
}
