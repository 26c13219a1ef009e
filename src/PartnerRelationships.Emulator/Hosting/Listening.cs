using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Opens the addresses. A port without TLS cannot tell HTTP/1.1 from HTTP/2, so each has its own.</summary>
internal static class Listening
{
    public static void Open(KestrelServerOptions kestrel, IEnumerable<ListenAddress> addresses)
    {
        kestrel.AddServerHeader = false;
        // A client that reads slowly, or was stopped in a debugger, is no attack here.
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        foreach (var address in addresses)
        {
            kestrel.Listen(address.Ip, address.Port, listen =>
            {
                listen.Protocols = Protocols(address);
                if (address.IsHttps) listen.UseHttps();
            });
        }
    }

    /// <summary>The lines that say where it can be reached, with the ports that were found free.</summary>
    public static IEnumerable<string> Describe(IEnumerable<string> urls, IEnumerable<ListenAddress> addresses) =>
        urls.Zip(addresses, (url, address) => address is { IsHttp2: true, IsHttps: false } ? $"Listening on {url} (HTTP/2)" : $"Listening on {url}");

    private static HttpProtocols Protocols(ListenAddress address) => address switch
    {
        { IsHttps: true } => HttpProtocols.Http1AndHttp2,
        { IsHttp2: true } => HttpProtocols.Http2,
        _ => HttpProtocols.Http1,
    };
}
