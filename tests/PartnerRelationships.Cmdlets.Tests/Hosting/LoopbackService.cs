using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>A service on loopback whose answers a test writes: a path's answer, else the profile, else 404.</summary>
internal sealed class LoopbackService : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder = Directory.CreateTempSubdirectory("loopback").FullName;
    private readonly Func<HttpListenerRequest, (int Status, string Body)?> answer;
    private readonly Task serving;

    public LoopbackService(Func<HttpListenerRequest, (int Status, string Body)?> answer)
    {
        this.answer = answer;
        Address = $"http://127.0.0.1:{Ports.Free()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>How long an answer 429 or 503 asks to wait, in seconds.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>Method and path of everything that was asked.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public void Connect(PowerShellHost host, string token = "loopback-token", int retries = 0) => host.Get<PartnerCenterConnection>(
        "$s = [securestring]::new(); foreach ($c in $t.ToCharArray()) { $s.AppendChar($c) }; Connect-PartnerCenter -Endpoint $a -AccessToken $s -Ledger $l -MaximumRetryCount $r",
        ("r", retries),
        ("a", Address),
        ("t", token),
        ("l", Path.Combine(folder, "ledger.db")));

    public void Dispose()
    {
        listener.Close();
        serving.Wait(TimeSpan.FromSeconds(5));
        Directory.Delete(folder, recursive: true);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Requests.Enqueue($"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}");
        var (status, body) = answer(context.Request) ?? Otherwise(context.Request);
        context.Response.StatusCode = status;
        if (status is 429 or 503)
        {
            context.Response.Headers["Retry-After"] = RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }

    private static (int Status, string Body) Otherwise(HttpListenerRequest request) =>
        request.Url!.AbsolutePath == "/v1/profiles/organization"
            ? (200, """{"id":"6fff47dc-5f67-41b5-b48b-9d4c6de48eab","companyName":"Loopback"}""")
            : (404, """{ "statusCode": 404, "message": "Resource not found" }""");
}
