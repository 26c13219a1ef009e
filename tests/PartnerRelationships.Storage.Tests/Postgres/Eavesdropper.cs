using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>Plays a server without TLS that asks for the password in clear, and keeps what it hears.</summary>
internal sealed class Eavesdropper : IDisposable
{
    private const int AskedForEncryption = 8;
    private const byte SaidPassword = (byte)'p';
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly StringBuilder heard = new();

    public Eavesdropper()
    {
        listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Heard
    {
        get
        {
            lock (heard)
            {
                return heard.ToString();
            }
        }
    }

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
            catch (IOException)
            {
                continue;
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        for (int read; buffer[0] != SaidPassword && (read = await stream.ReadAsync(buffer)) > 0;)
        {
            lock (heard)
            {
                heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }

            // No; or "the password, in clear".
            await stream.WriteAsync(read == AskedForEncryption ? "N"u8.ToArray() : [(byte)'R', 0, 0, 0, 8, 0, 0, 0, 3]);
        }
    }
}
