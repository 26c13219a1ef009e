using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace PartnerRelationships.Testing;

/// <summary>Ports on this machine for servers that take no port of their own choice.</summary>
public static class Ports
{
    // Below those that systems give to connections: nobody takes the port of a server that is not started yet, or is down for a moment.
    private const int First = 20_000, End = 32_000;

    /// <summary>One that nobody listens on.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, End);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                continue;
            }
        }
    }
}
