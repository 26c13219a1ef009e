using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Sandbox;

namespace PartnerRelationships.Emulator.Requests;

/// <summary>Hands a request to the very handler that an embedded sandbox uses.</summary>
internal sealed class SandboxBridge(SandboxServer sandbox) : IDisposable
{
    private readonly HttpMessageInvoker invoker = new(sandbox.CreateHandler());

    /// <summary>Where a request was sent to, such as http://127.0.0.1:5080; null for a client too old to say.</summary>
    public static string? OriginOf(HttpRequest request) => request.Host.HasValue ? $"{request.Scheme}://{request.Host.Value}" : null;

    /// <summary>Asks the sandbox; null when the request's address is none.</summary>
    public async Task<HttpResponseMessage?> AskAsync(ServiceRequest asked, HttpRequest request)
    {
        if (!Uri.TryCreate(Root(request) + asked.Target, UriKind.Absolute, out var address)) return null;
        using var message = new HttpRequestMessage(new HttpMethod(asked.Method), address);
        foreach (var (name, values) in request.Headers) message.Headers.TryAddWithoutValidation(name, values.ToString());
        if (request.ContentLength > 0 || (request.ContentLength is null && asked.MayHaveBody))
        {
            message.Content = new StreamContent(request.Body);
            // Without its charset: JSON and base64 have one each, and an unknown one would be an error of ours.
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) message.Content.Headers.ContentType = new MediaTypeHeaderValue(type.MediaType!);
        }

        // Once begun it is carried out although the caller may be gone: so it is at the service, and that is what doubt is made of.
        return await invoker.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Asks on behalf of the emulator itself.</summary>
    /// <param name="target">The operation's path.</param>
    /// <param name="json">What is sent; null to read.</param>
    public Task<HttpResponseMessage> AskAsync(string target, string? json = null) => AskAsync(sandbox.BaseAddress.GetLeftPart(UriPartial.Authority), target, json, null);

    /// <summary>Asks on behalf of a page, which has no token.</summary>
    /// <param name="page">The request for the page.</param>
    /// <param name="target">The operation's path and query.</param>
    /// <param name="json">What is sent; null to read.</param>
    /// <param name="requestId">What makes sending it again the same request; null when reading.</param>
    public Task<HttpResponseMessage> AskAsync(HttpRequest page, string target, string? json = null, Guid? requestId = null) => AskAsync(Root(page), target, json, requestId);

    public void Dispose() => invoker.Dispose();

    private async Task<HttpResponseMessage> AskAsync(string root, string target, string? json, Guid? requestId)
    {
        using var message = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post, root + target);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "page");
        if (requestId is { } id) message.Headers.Add("MS-RequestId", id.ToString());
        if (json is not null) message.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await invoker.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
    }

    // Links of Microsoft Graph and of invitations are whole addresses: they must lead back to where the client came.
    private string Root(HttpRequest request) => OriginOf(request) ?? sandbox.BaseAddress.GetLeftPart(UriPartial.Authority);
}
