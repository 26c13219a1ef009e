using System;
using System.Net.Http;
using Microsoft.Identity.Client;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Gives MSAL our way to the network: no cookies, no redirects, the machine's proxy.</summary>
internal sealed class MsalHttp(HttpMessageHandler handler) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient client = new(handler) { Timeout = TimeSpan.FromSeconds(30) };

    public HttpClient GetHttpClient() => client;

    public void Dispose() => client.Dispose();
}
