using System;
using System.Net.Http;
using Microsoft.Identity.Client;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Gives MSAL our way to the network: no cookies, no redirects, the machine's proxy.</summary>
internal sealed class MsalHttp(HttpMessageHandler handler, IClock clock) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient client = new(new DeviceCodePolling(new TellingHandler(handler), clock)) { Timeout = TimeSpan.FromSeconds(30) };

    public HttpClient GetHttpClient() => client;

    public void Dispose() => client.Dispose();
}
