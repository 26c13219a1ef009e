using System;
using System.Buffers;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Answers;

/// <summary>Sends an answer. Its body goes from the sandbox's buffer to the connection's without a stop between.</summary>
internal static class AnswerSender
{
    private static readonly string[] Echoed = ["MS-RequestId", "MS-CorrelationId"];

    public static async Task SendAsync(HttpContext context, HttpResponseMessage answer, bool withBom)
    {
        WriteHead(context, answer);
        if (answer.Content?.Headers.ContentLength is not { } length || length == 0 || HttpMethods.IsHead(context.Request.Method)) return;
        context.Response.ContentLength = length + (withBom ? Utf8.Bom.Length : 0);
        if (withBom) context.Response.BodyWriter.Write(Utf8.Bom);
        await answer.Content.CopyToAsync(context.Response.Body).ConfigureAwait(false);
    }

    /// <summary>Status and headers. What the gateway makes up carries the caller's ids as well.</summary>
    public static void WriteHead(HttpContext context, HttpResponseMessage answer)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.NonValidated) headers[name] = values.ToString();
        if (answer.Content?.Headers.ContentType is { } type) headers.ContentType = type.ToString();
        foreach (var name in Echoed)
        {
            if (headers.ContainsKey(name)) continue;
            headers[name] = context.Request.Headers[name] is { Count: > 0 } sent ? sent : Guid.NewGuid().ToString();
        }
    }
}
