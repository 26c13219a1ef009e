using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>Work that waits for its ledger, on a clock that each wait moves at once, one after the other, and what it says of it.</summary>
/// <param name="longest">How long it waits.</param>
/// <param name="onWait">What happens when it begins to wait, with the number of the wait.</param>
/// <param name="stopping">Somebody stops it.</param>
internal sealed class Patient(TimeSpan longest, Action<int> onWait, CancellationToken stopping = default) : IClock, IWireWatcher
{
    private int waits;

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What its user was told.</summary>
    public List<WireWait> Told { get; } = [];

    bool IWireWatcher.WantsRequests => false;

    bool IWireWatcher.WantsHeaders => false;

    /// <summary>Does the work.</summary>
    public async Task<T> DoAsync<T>(Func<Task<T>> work)
    {
        LedgerPatience.Set(new LedgerPatience(longest, this, stopping));
        WireWatch.Set(this);
        return await work();
    }

    public Task DoAsync(Func<Task> work) => DoAsync(async () =>
    {
        await work();
        return true;
    });

    Task IClock.DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        lock (Told)
        {
            Now += delay;
            onWait(++waits);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    void IWireWatcher.Waits(WireWait wait)
    {
        lock (Told)
        {
            Told.Add(wait);
        }
    }

    void IWireWatcher.Asked(WireRequest request) => throw new NotSupportedException();
}
