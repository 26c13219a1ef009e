using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Answers;

/// <summary>Answers that do not arrive, or not whole.</summary>
internal static class Breakdowns
{
    // A reset overtakes what was sent just before it.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(20);

    /// <summary>Resets the connection; where there is an answer, every other time in the middle of it.</summary>
    public static async Task ResetAsync(HttpContext context, HttpResponseMessage? answer, uint variant)
    {
        if (answer?.Content is not null && variant % 2 == 0)
        {
            await SendHalfAsync(context, answer, lengthOfWhole: true).ConfigureAwait(false);
            await Task.Delay(HeadStart).ConfigureAwait(false);
        }

        // Closing at once, with nothing lingering, is what the other side sees as a reset.
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection && HttpProtocol.IsHttp11(context.Request.Protocol))
            connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }

    /// <summary>Sends half of the body: as if that were all, or with the length of the whole, at which the server closes the connection.</summary>
    public static Task TruncateAsync(HttpContext context, HttpResponseMessage answer, uint variant) => SendHalfAsync(context, answer, lengthOfWhole: variant % 2 == 0);

    /// <summary>Waits until the client goes away or the emulator ends.</summary>
    public static async Task HangAsync(HttpContext context, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private static async Task SendHalfAsync(HttpContext context, HttpResponseMessage answer, bool lengthOfWhole)
    {
        AnswerSender.WriteHead(context, answer);
        var body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var half = body.AsMemory(0, body.Length / 2);
        context.Response.ContentLength = lengthOfWhole ? body.Length : half.Length;
        await context.Response.Body.WriteAsync(half).ConfigureAwait(false);
        await context.Response.Body.FlushAsync().ConfigureAwait(false);
    }
}
