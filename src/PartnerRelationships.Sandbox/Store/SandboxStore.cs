using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Sandbox.Store;

/// <summary>The database behind a server: connections are lent for one unit of work each.</summary>
/// <remarks>In memory there is one connection and work queues for it: nothing is shared between caches, nothing is left behind.
/// Writers of this process queue too, because SQLite makes a second writer poll.</remarks>
internal sealed class SandboxStore : IDisposable
{
    private const int FileConnections = 8;

    private readonly ConcurrentBag<Session> idle = [];
    private readonly SemaphoreSlim lanes;
    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly string? path;
    private volatile bool disposed;

    private SandboxStore(string? path, Session first)
    {
        this.path = path;
        lanes = new SemaphoreSlim(path is null ? 1 : FileConnections);
        idle.Add(first);
    }

    public static SandboxStore Open(string? path, Action<Session> seed, Action<Session> extend)
    {
        var file = path is null ? null : System.IO.Path.GetFullPath(path);
        return new SandboxStore(file, SandboxFile.Open(file, seed, extend));
    }

    /// <summary>While it is opened; later a thread that waits could be the one that whoever is at work needs to go on.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        lanes.Wait();
        return Lend(writes: false, work);
    }

    public async Task<T> ReadAsync<T>(Func<Session, T> work, CancellationToken cancellationToken)
    {
        await lanes.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Lend(writes: false, work);
    }

    public async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken)
    {
        await writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await lanes.WaitAsync(cancellationToken).ConfigureAwait(false);
            return Lend(writes: true, work);
        }
        finally
        {
            writer.Release();
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var session)) session.Dispose();
    }

    private Session Take() => disposed
        ? throw new ObjectDisposedException(nameof(SandboxServer))
        : idle.TryTake(out var session) ? session : SandboxFile.Connect(path);

    private T Lend<T>(bool writes, Func<Session, T> work)
    {
        Session? session = null;
        try
        {
            session = Take();
            return session.Transact(writes, work);
        }
        finally
        {
            if (session is not null) idle.Add(session);
            if (disposed) Dispose();
            lanes.Release();
        }
    }
}
