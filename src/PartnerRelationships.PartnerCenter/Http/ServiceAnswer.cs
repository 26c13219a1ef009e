using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>An answer with its body in a pooled buffer; give it back by disposing.</summary>
internal sealed class ServiceAnswer : IDisposable
{
    // The largest page seen is a hundredth of this: beyond it somebody plays games with our memory.
    private const int LongestBody = 64 * 1024 * 1024;
    private byte[] body = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int length;

    private ServiceAnswer(ServiceRequest request, HttpResponseMessage response)
    {
        Request = request;
        Status = (int)response.StatusCode;
        CorrelationId = Header(response, "MS-CorrelationId");
        RetryAfter = Header(response, "Retry-After");
    }

    public ServiceRequest Request { get; }

    public int Status { get; }

    public string? CorrelationId { get; }

    public string? RetryAfter { get; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public static async Task<ServiceAnswer> ReadAsync(ServiceRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new ServiceAnswer(request, response);
        if (response.Content is not null)
        {
            await answer.FillAsync(response.Content, cancellationToken).ConfigureAwait(false);
        }

        return answer;
    }

    /// <summary>Reads the body as JSON.</summary>
    /// <exception cref="MalformedAnswerException">It is none, or breaks off.</exception>
    public T Parse<T>(Func<JsonCursor, T> parse)
    {
        if (BreaksOff())
        {
            throw Malformed("It breaks off.");
        }

        using var cursor = new JsonCursor(body, length);
        try
        {
            return parse(cursor);
        }
        catch (Exception error) when (error is Newtonsoft.Json.JsonException or FormatException)
        {
            throw Malformed(error.Message, error);
        }
    }

    public MalformedAnswerException Malformed(string why, Exception? cause = null) =>
        new("MalformedAnswer", $"The service's answer to {Request.Operation} is not what it should be: {why} It begins with '{Beginning()}'.", Fault(), cause)
        {
            RecommendedAction = "Check that the address is Partner Center's. If it is, try again, and report the correlation id if it stays so.",
        };

    /// <summary>What is known of the answer without its body.</summary>
    public ServiceFault Fault(string? code = null, string description = "", string? source = null) => new()
    {
        Status = Status,
        Code = code,
        Description = description,
        Source = source,
        RequestId = Request.RequestId,
        CorrelationId = CorrelationId,
        Operation = Request.Operation,
    };

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(body);
        body = [];
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private async Task FillAsync(HttpContent content, CancellationToken cancellationToken)
    {
        Reserve((int)Math.Min(content.Headers.ContentLength ?? 0, LongestBody));
#pragma warning disable CA1835, CA2016 // The overloads that these ask for do not exist in netstandard2.0.
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        int read;
        while ((read = await stream.ReadAsync(body, length, body.Length - length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            Reserve(length + 1);
        }
#pragma warning restore CA1835, CA2016
    }

    // Seen before anything of it was handed over: a page that broke off on its way is asked for again as a whole.
    private bool BreaksOff()
    {
        var end = length;
        while (end > 0 && body[end - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            end--;
        }

        return end == 0 || body[end - 1] is not ((byte)'}' or (byte)']');
    }

    private void Reserve(int size)
    {
        if (size > LongestBody)
        {
            throw Malformed("It is longer than anything the service sends.");
        }

        if (size > body.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(size, body.Length * 2));
            Buffer.BlockCopy(body, 0, larger, 0, length);
            ArrayPool<byte>.Shared.Return(body);
            body = larger;
        }
    }

    private string Beginning()
    {
        const int Shown = 60;
        var text = System.Text.Encoding.UTF8.GetString(body, 0, Math.Min(length, Shown));
        return new string(text.Select(letter => char.IsControl(letter) ? ' ' : letter).ToArray());
    }
}
