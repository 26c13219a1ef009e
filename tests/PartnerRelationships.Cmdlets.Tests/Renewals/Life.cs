using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>The life of a process: after so many steps it is killed, before one is done or behind it. Whoever is dead asks nothing any more and writes nothing.</summary>
internal sealed class Life(int steps, bool dieBehind) : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private int left = steps;

    public static Life Long => new(int.MaxValue, dieBehind: false);

    public CancellationToken Token => source.Token;

    public bool IsOver => source.IsCancellationRequested;

    /// <summary>Does something that others see: a request, or a write to the ledger.</summary>
    public async Task<T> StepAsync<T>(Func<Task<T>> work)
    {
        var isLast = Interlocked.Decrement(ref left) == 0;
        if (isLast && !dieBehind)
        {
            source.Cancel();
        }

        source.Token.ThrowIfCancellationRequested();
        var result = await work();
        if (isLast)
        {
            source.Cancel();
        }

        source.Token.ThrowIfCancellationRequested();
        return result;
    }

    public Task StepAsync(Func<Task> work) => StepAsync(async () =>
    {
        await work();
        return true;
    });

    public void Dispose() => source.Dispose();
}
