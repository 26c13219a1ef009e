using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Cmdlets.Tests.Renewals;
using PartnerRelationships.Commands;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What is kept of a list between two presses of Tab.</summary>
public sealed class CompletionCacheTests
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly QuickClock clock = new();
    private readonly CompletionCache cache;
    private int readings;

    public CompletionCacheTests() => cache = new CompletionCache(clock);

    [Fact]
    public async Task A_list_that_takes_longer_to_read_than_it_is_kept_is_there_afterwards()
    {
        var service = new TaskCompletionSource<string>();
        Assert.Null(await ReadAsync(service.Task, new CancellationToken(canceled: true)));
        clock.Advance(Fresh + Fresh);
        service.SetResult("list");

        Assert.Equal("list", await ReadAsync(service.Task, TestContext.Current.CancellationToken));
        Assert.Equal("list", await ReadAsync(service.Task, TestContext.Current.CancellationToken));
        Assert.Equal(1, readings);

        clock.Advance(Fresh + TimeSpan.FromSeconds(1));
        await ReadAsync(service.Task, TestContext.Current.CancellationToken);
        Assert.Equal(2, readings);
    }

    [Fact]
    public async Task What_failed_is_tried_again_soon()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => ReadAsync(Task.FromException<string>(new TimeoutException()), TestContext.Current.CancellationToken));
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("list", await ReadAsync(Task.FromResult("list"), TestContext.Current.CancellationToken));
    }

    private Task<string?> ReadAsync(Task<string> service, CancellationToken patience) => cache.ReadAsync(
        "customers",
        Fresh,
        _ =>
        {
            Interlocked.Increment(ref readings);
            return service;
        },
        patience);
}
