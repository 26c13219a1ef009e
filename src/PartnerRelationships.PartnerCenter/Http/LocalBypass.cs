using System;
using System.Net;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>The machine's proxy for everything but the machine itself: a token that may go in clear text must not pass through a stranger.</summary>
internal sealed class LocalBypass(IWebProxy? proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy?.Credentials;
        set
        {
            if (proxy is not null)
            {
                proxy.Credentials = value;
            }
        }
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? destination : proxy!.GetProxy(destination);

    public bool IsBypassed(Uri host) => proxy is null || host.IsLoopback || proxy.IsBypassed(host);
}
