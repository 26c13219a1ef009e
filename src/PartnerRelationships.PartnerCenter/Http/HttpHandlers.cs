using System.Net;
using System.Net.Http;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>What carries requests to a real address.</summary>
public static class HttpHandlers
{
    /// <summary>Sockets. No cookies, and no redirect: it could carry the token to a stranger.</summary>
    public static HttpMessageHandler ForEndpoint()
    {
#if !NET
        ServicePointManager.SecurityProtocol = TlsFloor.Raise(ServicePointManager.SecurityProtocol);
#endif
        return new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = 64,
            Proxy = new LocalBypass(MachinesProxy),
        };
    }

#if NET
    private static IWebProxy? MachinesProxy => HttpClient.DefaultProxy;
#else
    private static IWebProxy? MachinesProxy => WebRequest.DefaultWebProxy;
#endif
}
