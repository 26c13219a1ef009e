using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>When a relay cuts a connection.</summary>
internal enum Cut
{
    Never,
    BeforeCommit,
    AfterCommit,
}

/// <summary>Stands between a client and the server, and cuts the next connection that commits: before the server hears of it, or when it
/// has done it and the client has not heard.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;
    private int next;
    private long left = long.MaxValue;
    private volatile bool isSilent;
    private volatile bool shutsAfterCut;
    private volatile TaskCompletionSource shutting = new();

    public Relay(int server)
    {
        this.server = server;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many connections were cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>What it puts in the place of some words of the client's, in as many letters, as if they had not been said.</summary>
    public (string Said, string Heard)? Mishearing { get; set; }

    /// <summary>Cuts the next connection that commits.</summary>
    /// <param name="cut">When.</param>
    /// <param name="isForGood">Whether it then shuts.</param>
    public void CutNext(Cut cut, bool isForGood = false)
    {
        shutsAfterCut = isForGood;
        Volatile.Write(ref next, (int)cut);
    }

    /// <summary>How much the server has answered.</summary>
    public long Answered { get; private set; }

    /// <summary>Cuts the connection that gets the server's next answers in the middle of them.</summary>
    /// <param name="bytes">How much of them still comes through.</param>
    public void CutIn(long bytes) => left = bytes;

    /// <summary>Breaks every connection, and turns away whoever comes, until it lets in again.</summary>
    public void Shut() => shutting.TrySetResult();

    public void LetIn() => shutting = new();

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        var shut = shutting.Task;
        if (shut.IsCompleted)
        {
            return;
        }

        await far.ConnectAsync(IPAddress.Loopback, server);
        try
        {
            await Task.WhenAny(BackAsync(far.GetStream(), near.GetStream()), ForthAsync(near.GetStream(), far.GetStream()), shut);
        }
        catch (IOException)
        {
            return;
        }
    }

    private async Task ForthAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[65536];
        for (int read; (read = await from.ReadAsync(buffer)) > 0;)
        {
            Mishear(buffer.AsSpan(0, read));
            var isCommit = buffer.AsSpan(0, read).IndexOf(Encoding.ASCII.GetBytes("COMMIT")) >= 0;
            var cut = isCommit ? (Cut)Interlocked.Exchange(ref next, (int)Cut.Never) : Cut.Never;
            Cuts += cut == Cut.Never ? 0 : 1;
            if (cut == Cut.BeforeCommit)
            {
                ShutAfterCut();
                return;
            }

            isSilent = cut == Cut.AfterCommit;
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private void ShutAfterCut()
    {
        if (shutsAfterCut)
        {
            Shut();
        }
    }

    private void Mishear(Span<byte> words)
    {
        if (Mishearing is { } it && words.IndexOf(Encoding.ASCII.GetBytes(it.Said)) is >= 0 and var at)
        {
            Encoding.ASCII.GetBytes(it.Heard).CopyTo(words[at..]);
        }
    }

    private async Task BackAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[65536];
        for (int read; (read = await from.ReadAsync(buffer)) > 0;)
        {
            if (isSilent)
            {
                isSilent = false;
                ShutAfterCut();
                return;
            }

            Answered += read;
            var through = Through(read);
            await to.WriteAsync(buffer.AsMemory(0, through));
            if (through < read)
            {
                return;
            }
        }
    }

    private int Through(int read)
    {
        var through = (int)Math.Min(read, left);
        left -= left == long.MaxValue ? 0 : through;
        if (through < read)
        {
            left = long.MaxValue;
            Cuts++;
        }

        return through;
    }
}
