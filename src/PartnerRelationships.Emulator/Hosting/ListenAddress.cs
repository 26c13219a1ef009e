using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>An address to listen on.</summary>
internal sealed record ListenAddress(IPAddress Ip, int Port, bool IsHttps, bool IsHttp2)
{
    /// <summary>Reads addresses as --urls takes them.</summary>
    /// <exception cref="UsageException">One is no address, or one that other machines could reach although that was not allowed.</exception>
    public static IEnumerable<ListenAddress> Parse(string urls, bool isHttp2, bool allowRemote) =>
        urls.Split(';', StringSplitOptions.TrimEntries).Select(url => One(url, isHttp2, allowRemote));

    private static ListenAddress One(string url, bool isHttp2, bool allowRemote)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.PathAndQuery != "/")
            throw new UsageException($"'{url}' is not an address to listen on: use for example http://127.0.0.1:5080, or port 0 for any free port.");
        var ip = uri.IdnHost == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(uri.IdnHost, out var parsed) ? parsed
            : throw new UsageException($"'{url}' is not an address to listen on: its host must be an IP address or localhost.");
        if (!IPAddress.IsLoopback(ip) && !allowRemote)
            throw new UsageException($"'{url}' can be reached from other machines, and the emulator accepts any token: use a loopback address, or add --allow-remote.");
        return new ListenAddress(ip, uri.Port, uri.Scheme == "https", isHttp2);
    }
}
