using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>A service that answers what a test wrote, in order, and notes what it was asked.</summary>
internal sealed class ScriptedService : HttpMessageHandler
{
    public const string Secret = "very-secret-token";
    private readonly Queue<Func<Recorded, CancellationToken, Task<HttpResponseMessage>>> answers = new();

    public List<Recorded> Requests { get; } = [];

    public bool IsDisposed { get; private set; }

    public PartnerCenterClient Client(string address = "https://service.example/") => new(Options(address));

    public PartnerCenterClient Client(IClock clock) => new(Options("https://service.example/") with { Clock = clock });

    public ScriptedService Answer(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        Answer(Encoding.UTF8.GetBytes(body), status, headers);

    public ScriptedService Answer(byte[] body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        Answer(new ByteArrayContent(body), status, headers);

    public ScriptedService Answer(HttpContent content, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        answers.Enqueue((_, _) =>
        {
            var response = new HttpResponseMessage(status) { Content = content };
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return Task.FromResult(response);
        });
        return this;
    }

    public ScriptedService Fail(Exception error)
    {
        answers.Enqueue((_, _) => throw error);
        return this;
    }

    /// <summary>Never answers; ends when the request is cancelled.</summary>
    public ScriptedService Hang()
    {
        answers.Enqueue(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new IOException();
        });
        return this;
    }

    private PartnerCenterOptions Options(string address) => new()
    {
        BaseAddress = new Uri(address),
        Tokens = Scripted.Tokens.Fixed(Secret),
        Handler = this,
    };

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var recorded = new Recorded(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));
        lock (Requests)
        {
            Requests.Add(recorded);
        }

        return await answers.Dequeue()(recorded, cancellationToken);
    }
}

/// <summary>What was asked.</summary>
internal sealed record Recorded(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string? Body);
