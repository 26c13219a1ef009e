using System;
using System.Net;
using System.Net.Sockets;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

internal static class LoopbackPort
{
    /// <summary>Gives the listener a free loopback port.</summary>
    public static Uri Take(HttpListener listener)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        listener.Prefixes.Add(address);
        return new Uri(address);
    }
}
