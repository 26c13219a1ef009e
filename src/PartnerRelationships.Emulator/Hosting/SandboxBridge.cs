using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Emulator.Requests;
using PartnerRelationships.Sandbox;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Hands a request to the very handler that an embedded sandbox uses.</summary>
internal sealed class SandboxBridge(SandboxServer sandbox) : IDisposable
{
    private readonly HttpMessageInvoker invoker = new(sandbox.CreateHandler());

    /// <summary>Asks the sandbox; null when the request's address is none.</summary>
    public async Task<HttpResponseMessage?> AskAsync(ServiceRequest asked, HttpRequest request)
    {
        if (!Uri.TryCreate(Root(request) + asked.Target, UriKind.Absolute, out var address)) return null;
        using var message = new HttpRequestMessage(new HttpMethod(asked.Method), address);
        foreach (var (name, values) in request.Headers) message.Headers.TryAddWithoutValidation(name, values.ToString());
        if (request.ContentLength > 0 || (request.ContentLength is null && asked.IsWrite))
        {
            message.Content = new StreamContent(request.Body);
            // Without its charset: JSON and base64 have one each, and an unknown one would be an error of ours.
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) message.Content.Headers.ContentType = new MediaTypeHeaderValue(type.MediaType!);
        }

        // Once begun it is carried out although the caller may be gone: so it is at the service, and that is what doubt is made of.
        return await invoker.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
    }

    // Links of Microsoft Graph are whole addresses: they must lead back to where the client came.
    private string Root(HttpRequest request) =>
        request.Host.HasValue ? $"{request.Scheme}://{request.Host.Value}" : sandbox.BaseAddress.GetLeftPart(UriPartial.Authority);

    public void Dispose() => invoker.Dispose();
}
