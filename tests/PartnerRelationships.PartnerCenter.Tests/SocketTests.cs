using System;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>What only a real connection can show.</summary>
public sealed class SocketTests : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Uri address;

    public SocketTests()
    {
        address = LoopbackPort.Take(listener);
        listener.Start();
    }

    public void Dispose() => listener.Close();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_compressed_body_that_is_damaged_is_a_malformed_answer(string encoding)
    {
        var serving = AnswerAsync(response =>
        {
            response.Headers["Content-Encoding"] = encoding;
            response.OutputStream.Write(Encoding.UTF8.GetBytes("this was never compressed"));
        });

        Assert.Equal("MalformedAnswer", (await FailureAsync<MalformedAnswerException>()).ErrorId);
        await serving;
    }

    [Fact]
    public async Task A_compressed_body_that_breaks_off_is_an_error()
    {
        using var whole = new System.IO.MemoryStream();
        await using (var zip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(Pages.Of(1, 500)));
        }

        var serving = AnswerAsync(response =>
        {
            response.Headers["Content-Encoding"] = "gzip";
            response.OutputStream.Write(whole.ToArray().AsSpan(0, (int)whole.Length / 2));
        });

        await FailureAsync<MalformedAnswerException>();
        await serving;
    }

    [Fact]
    public async Task What_a_compressed_body_becomes_counts()
    {
        using var small = new System.IO.MemoryStream();
        await using (var zip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true))
        {
            var blank = new byte[1024 * 1024];
            Array.Fill(blank, (byte)' ');
            for (var megabyte = 0; megabyte < 70; megabyte++)
            {
                zip.Write(blank);
            }
        }

        Assert.InRange(small.Length, 1, 1024 * 1024);
        var serving = AnswerAsync(response =>
        {
            response.Headers["Content-Encoding"] = "gzip";
            response.OutputStream.Write(small.ToArray());
        });

        Assert.Equal("AnswerTooLarge", (await FailureAsync<MalformedAnswerException>()).ErrorId);
        await serving;
    }

    [Theory]
    [InlineData(SecurityProtocolType.SystemDefault, SecurityProtocolType.SystemDefault)]
    [InlineData(SecurityProtocolType.Tls12, SecurityProtocolType.Tls12)]
#pragma warning disable CS0618, SYSLIB0039, CA5364, CA5386 // What an old framework offers by default.
    [InlineData(SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls, SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls | SecurityProtocolType.Tls12)]
#pragma warning restore CS0618, SYSLIB0039, CA5364, CA5386
    public void An_old_default_gets_todays_protocol_beside_it(SecurityProtocolType offered, SecurityProtocolType raised) => Assert.Equal(raised, TlsFloor.Raise(offered));

    [Fact]
    public async Task A_redirect_is_refused_and_the_token_goes_nowhere()
    {
        using var elsewhere = new HttpListener();
        var target = LoopbackPort.Take(elsewhere);
        elsewhere.Start();
        var never = elsewhere.GetContextAsync();
        var serving = AnswerAsync(response => response.Redirect(new Uri(target, "/v1/customers").AbsoluteUri));

        var error = await FailureAsync<RemoteServiceException>();

        Assert.Equal(302, error.Fault!.Status);
        Assert.False(never.IsCompleted);
        await serving;
        elsewhere.Abort();
        await Assert.ThrowsAnyAsync<Exception>(() => never);
    }

    [Fact]
    public async Task A_refused_connection_is_reported_in_plain_words()
    {
        listener.Stop();

        var error = await FailureAsync<UnreachableException>();

        Assert.Equal("ServiceUnreachable", error.ErrorId);
        Assert.Contains(address.Port.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_comes_through_in_any_script()
    {
        var serving = AnswerAsync(response => response.OutputStream.Write(Encoding.UTF8.GetBytes(
            $$$"""{"id":"{{{Pages.Id(1)}}}","companyProfile":{"companyName":"Árvíztűrő 株式会社 😀"}}""")));
        using var client = Client();

        Assert.Equal("Árvíztűrő 株式会社 😀", (await client.Customers.GetAsync(Pages.Id(1), Token)).Name);
        await serving;
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    public void A_token_in_clear_text_stays_on_the_machine_whatever_proxy_is_set(string local)
    {
        using var handler = (HttpClientHandler)HttpHandlers.ForEndpoint();

        Assert.True(handler.Proxy!.IsBypassed(new Uri(local)));
    }

    private PartnerCenterClient Client() => new(new PartnerCenterOptions
    {
        BaseAddress = address,
        Tokens = Tokens.Fixed("t"),
        Handler = HttpHandlers.ForEndpoint(),
        Patience = Patience.Once,
    });

    private async Task<T> FailureAsync<T>()
        where T : PartnerRelationshipsException
    {
        using var client = Client();
        return await Assert.ThrowsAsync<T>(() => client.Customers.GetAsync(Pages.Id(1), Token));
    }

    private async Task AnswerAsync(Action<HttpListenerResponse> answer)
    {
        var context = await listener.GetContextAsync();
        answer(context.Response);
        context.Response.Close();
    }
}
