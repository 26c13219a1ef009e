using System;
using System.Net;
using PartnerRelationships.Testing;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

internal static class LoopbackPort
{
    /// <summary>Gives the listener a free loopback port.</summary>
    public static Uri Take(HttpListener listener)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}/");
        listener.Prefixes.Add(address.ToString());
        return address;
    }
}
