using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Service;

/// <summary>The service's end of the wire.</summary>
internal sealed class SandboxHandler(Dispatcher dispatcher) : HttpMessageHandler
{
    private const string ServerId = "00001B0A";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        // SQLite works on the calling thread: a caller that reads ahead must not be held up.
        Task.Run(() => RespondAsync(request, cancellationToken), cancellationToken);

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await ReadAsync(request.Content, cancellationToken).ConfigureAwait(false);
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var call = new Call(request.Method.Method, uri, body, name => Header(request, name));
        var answer = await dispatcher.AnswerAsync(call, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Respond(request, call, answer);
    }

    private static Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStringAsync();
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, Call call, Answer answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request };
        if (answer.Body is not null) response.Content = new BufferContent(answer.Body);
        response.Headers.Date = dispatcher.Now;
        Echo(response, call, "MS-RequestId", Guid.NewGuid().ToString());
        response.Headers.TryAddWithoutValidation("MS-CorrelationId", call.CorrelationId);
        if (call.IsGraph) response.Headers.TryAddWithoutValidation("request-id", call.CorrelationId);
        if (answer.Location is not null) response.Headers.TryAddWithoutValidation("Location", answer.Location);
        if (answer.RetryAfter is { } seconds) response.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        Echo(response, call, "X-Locale", "en-US");
        response.Headers.TryAddWithoutValidation("MS-CV", CorrelationVector());
        response.Headers.TryAddWithoutValidation("MS-ServerId", ServerId);
        if (MfaProbe.Answer(call) is { } compliant) response.Headers.TryAddWithoutValidation(MfaProbe.AnswerHeader, compliant);
        return response;
    }

    // Sixteen letters, then the count of hops: jbYZRWjU3E262f8o.0
    private static string CorrelationVector() => Convert.ToBase64String(Guid.NewGuid().ToByteArray(), 0, 12) + ".0";

    private static void Echo(HttpResponseMessage response, Call call, string name, string otherwise) =>
        response.Headers.TryAddWithoutValidation(name, call.Header(name) is { Length: > 0 } sent ? sent : otherwise);

    // A continuation token has commas in it, which some runtimes take for a list.
    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) || request.Content?.Headers.TryGetValues(name, out values) == true
            ? string.Join(",", values.ToArray())
            : null;
}
