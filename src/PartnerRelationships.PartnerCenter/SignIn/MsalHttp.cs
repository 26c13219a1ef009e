using System;
using System.Net.Http;
using Microsoft.Identity.Client;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Gives MSAL our way to the network: no cookies, no redirects, the machine's proxy.</summary>
internal sealed class MsalHttp(HttpMessageHandler handler, IClock clock) : IMsalHttpClientFactory, IDisposable
{
    // The longest answer of an authority is a token with a few thousand groups.
    private readonly HttpClient client = new(new DeviceCodePolling(new TellingHandler(handler), clock)) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = LongestAnswer };

    /// <summary>Beyond this many bytes an answer is not read: a megabyte.</summary>
    public const int LongestAnswer = 1024 * 1024;

    public HttpClient GetHttpClient() => client;

    public void Dispose() => client.Dispose();
}
