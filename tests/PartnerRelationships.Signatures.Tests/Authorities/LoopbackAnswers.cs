using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Signatures.Tests.Authorities;

/// <summary>Answers whoever asks on loopback.</summary>
internal sealed class LoopbackAnswers : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<byte[], byte[]> answer;
    private readonly Task serving;

    public LoopbackAnswers(Func<byte[], byte[]> answer)
    {
        this.answer = answer;
        Address = new Uri($"http://127.0.0.1:{Ports.Free()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address { get; }

    public int Status { get; set; } = 200;

    public void Dispose()
    {
        listener.Close();
        serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var asked = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(asked);
                context.Response.StatusCode = Status;
                await context.Response.OutputStream.WriteAsync(answer(asked.ToArray()));
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }
}
