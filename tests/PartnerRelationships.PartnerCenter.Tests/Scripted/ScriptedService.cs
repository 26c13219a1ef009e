using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>A service that answers what a test wrote, in order, and notes what it was asked.</summary>
internal sealed class ScriptedService : HttpMessageHandler
{
    public const string Secret = "very-secret-token";
    private int underWay;
    private readonly Queue<Func<Recorded, CancellationToken, Task<HttpResponseMessage>>> answers = new();

    public List<Recorded> Requests { get; } = [];

    /// <summary>How many requests have no answer yet.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    public bool IsDisposed { get; private set; }

    public PartnerCenterClient Client(string address = "https://service.example/") => new(Options(address));

    public PartnerCenterClient Client(TimeProvider time) => new(Options("https://service.example/") with { Time = time });

    /// <summary>A client of Microsoft Graph too; it waits for nothing.</summary>
    public PartnerCenterClient GraphClient(bool patient = false, IAccessTokens? tokens = null) => new(Options("https://service.example/") with
    {
        Graph = new GraphEnd(new Uri("https://graph.example/"), TokenAudience.Graph),
        Patience = patient ? new Patience() : Patience.Once,
        Time = new ImpatientTime(),
        Tokens = tokens ?? Scripted.Tokens.Fixed(Secret),
    });

    /// <summary>A client that tries again, with even pauses.</summary>
    public PartnerCenterClient PatientClient(TimeProvider time, Patience? patience = null, IAccessTokens? tokens = null) => new(Options("https://service.example/") with
    {
        Patience = patience ?? new Patience(),
        Time = time,
        Random = () => 0.5,
        Tokens = tokens ?? Scripted.Tokens.Fixed(Secret),
    });

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
    /// <param name="time">Passes until that happens.</param>
    public ScriptedService Hang(FakeTimeProvider? time = null)
    {
        answers.Enqueue(async (_, token) =>
        {
            // Whoever moves the clock must not be called by it.
            await Task.Yield();
            while (time is not null && !token.IsCancellationRequested)
            {
                // A clock that two move at once runs on before it calls anybody: the other one is let through first (ImpatientTime).
                lock (time)
                {
                    time.Advance(TimeSpan.FromSeconds(1));
                }

                await Task.Yield();
            }

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
        Patience = Patience.Once,
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

        Interlocked.Increment(ref underWay);
        try
        {
            return await answers.Dequeue()(recorded, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }
}

/// <summary>What was asked.</summary>
internal sealed record Recorded(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string? Body);
