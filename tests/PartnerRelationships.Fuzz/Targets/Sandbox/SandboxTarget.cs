using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Sandbox;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Fuzz.Targets.Sandbox;

/// <summary>Requests to the sandbox: it answers each with a status, whatever it is.</summary>
internal sealed class SandboxTarget : IFuzzTarget, IDisposable
{
    private const int FirstFault = 500;
    private static readonly Uri Here = new("https://sandbox.partnercenter.invalid/");

    // What it learned of earlier requests is forgotten from time to time, so that an input alone does what it did.
    private const int RequestsEach = 400;
    private SandboxServer? server;
    private HttpClient? client;
    private int requests;

    public string Name => "sandbox-request";

    public IReadOnlyList<byte[]> Corpus { get; } = Running.Corpus.Of("sandbox-request");

    public IMutator Mutator => RequestMutator.Instance;

    public async Task FeedAsync(byte[] input)
    {
        using var request = Request(input);
        if (request is null)
        {
            return;
        }

        using var response = await Client().SendAsync(request);
        if ((int)response.StatusCode >= FirstFault)
        {
            throw new BrokenPromiseException($"It answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    public void Dispose()
    {
        client?.Dispose();
        server?.Dispose();
    }

    private HttpClient Client()
    {
        if (client is null || ++requests % RequestsEach == 0)
        {
            Dispose();
            server = SandboxServer.Open(new SandboxOptions { SeedCustomers = 3 }, new SystemClock());
            client = new HttpClient(server.CreateHandler());
        }

        return client;
    }

    // Null for what no HTTP client can send.
    private static HttpRequestMessage? Request(byte[] input)
    {
        var end = input.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Answer.Between)) is var found and >= 0 ? found : input.Length;
        var lines = Encoding.UTF8.GetString(input, 0, end).Split('\n');
        var parts = lines[0].Split(' ', 2);
        try
        {
            var request = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri(Here, parts.Length > 1 ? parts[1] : "/"));
            foreach (var pair in lines.Skip(1).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2))
            {
                request.Headers.TryAddWithoutValidation(pair[0].Trim(), pair[1].Trim());
            }

            request.Content = end + Answer.Between.Length < input.Length ? new ByteArrayContent(input[(end + Answer.Between.Length)..]) : null;
            return request;
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
