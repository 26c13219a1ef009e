using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>An answer with its body in a pooled buffer; give it back by disposing.</summary>
internal sealed class ServiceAnswer : IDisposable
{
    // The largest page seen is a hundredth of this: beyond it somebody plays games with our memory.
    private const int LongestBody = 64 * 1024 * 1024;
    private const int LongestPromise = 1024 * 1024;
    private const int LongestRefusal = 64 * 1024;
    private const int LongestDescription = 1024;
    private const int LongestName = 100;
    private readonly string? sentCorrelationId;
    private readonly string? token;
    private byte[] body = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int length;

    private ServiceAnswer(ServiceRequest request, HttpRequestMessage message, HttpResponseMessage response)
    {
        Request = request;
        token = message.Headers.Authorization?.Parameter;
        sentCorrelationId = Header(message.Headers, "MS-CorrelationId") ?? Header(message.Headers, "client-request-id");
        Status = (int)response.StatusCode;
        CorrelationId = Header(response.Headers, "MS-CorrelationId") ?? Header(response.Headers, "request-id");
        RetryAfter = Header(response.Headers, "Retry-After");
        Location = response.Headers.Location?.OriginalString;
        AnsweredOn = response.Headers.Date;
        IsMfaCompliant = bool.TryParse(Header(response.Headers, "isMfaCompliant"), out var compliant) ? compliant : null;
    }

    public ServiceRequest Request { get; }

    public int Status { get; }

    public string? CorrelationId { get; }

    public string? RetryAfter { get; }

    /// <summary>Where an operation that is not over yet can be watched; null for one that is.</summary>
    public string? Location { get; }

    public DateTimeOffset? AnsweredOn { get; }

    public bool? IsMfaCompliant { get; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public static async Task<ServiceAnswer> ReadAsync(
        ServiceRequest request, HttpRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new ServiceAnswer(request, message, response);
        try
        {
            if (response.Content is not null)
            {
                await answer.FillAsync(response.Content, cancellationToken).ConfigureAwait(false);
            }

            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>Reads the body as JSON.</summary>
    /// <exception cref="MalformedAnswerException">It is none.</exception>
    public T Parse<T>(Func<JsonCursor, T> parse)
    {
        using var cursor = new JsonCursor(body, length);
        try
        {
            return parse(cursor);
        }
        catch (Exception error) when (JsonCursor.Refuses(error))
        {
            throw Malformed(error.Message);
        }
    }

    /// <summary>Reads an object near the body's end before the body is read.</summary>
    /// <param name="member">The member whose value it is.</param>
    /// <param name="parse">Reads it.</param>
    /// <returns>Null where there is none, or it cannot be read: the reading of the whole body tells why.</returns>
    public T? Foresee<T>(string member, Func<JsonCursor, T?> parse)
        where T : class
    {
        if (JsonShape.LastObject(body, length, member) is not { } part)
        {
            return null;
        }

        using var cursor = new JsonCursor(part, part.Length);
        try
        {
            return parse(cursor);
        }
        catch (Exception error) when (JsonCursor.Refuses(error) || error is MalformedAnswerException)
        {
            return null;
        }
    }

    /// <summary>Reads the body as the text that it is, to send it back.</summary>
    /// <exception cref="MalformedAnswerException">It is not what is looked for in it.</exception>
    public T ParseText<T>(Func<string, T> parse)
    {
        try
        {
            return parse(Encoding.UTF8.GetString(body, 0, length).TrimStart('\uFEFF'));
        }
        catch (Exception error) when (JsonCursor.Refuses(error))
        {
            throw Malformed(error.Message);
        }
    }

    /// <summary>Sees to it that the body came whole, before anything of it is handed over. What a gateway says in words of its own is
    /// no JSON and needs not be.</summary>
    /// <exception cref="MalformedAnswerException">It is truncated, or not JSON; the answer is released.</exception>
    public void RequireWhole()
    {
        var required = IsSuccess ? !Request.SettledByAsking && Request.Method != HttpMethod.Head : JsonShape.IsObject(body, length) && length < LongestRefusal;
        if (required && !JsonShape.IsWhole(body, length))
        {
            using (this)
            {
                throw Malformed("It is truncated.");
            }
        }
    }

    public MalformedAnswerException Malformed(string why) =>
        new("MalformedAnswer", $"The service's answer to {Request.Operation} is malformed: {Show(why, LongestName * 2)}{Beginning()}", Fault())
        {
            RecommendedAction = "Check that the address is Partner Center's. If it is, try again, and report the correlation id if the problem remains.",
        };

    /// <summary>What is known of the answer without its body.</summary>
    public ServiceFault Fault(string? code = null, string description = "", string? source = null, TimeSpan? retryAfter = null) => new()
    {
        Status = Status,
        Code = code is null ? null : Show(code, LongestName),
        Description = Show(description, LongestDescription),
        Source = source is null ? null : Show(source, LongestName),
        RequestId = Request.RequestId,
        CorrelationId = CorrelationId is null ? sentCorrelationId : Show(CorrelationId, LongestName),
        RetryAfter = retryAfter,
        AnsweredOn = AnsweredOn,
        IsMfaCompliant = IsMfaCompliant,
        Operation = Request.Operation,
    };

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(body);
        body = [];
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private string Show(string text, int longest) => ForeignText.Show(text, longest, token);

    private async Task FillAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await CopyAsync(content, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException error)
        {
            throw Malformed("It cannot be decompressed: " + error.Message);
        }
    }

    private async Task CopyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var declared = content.Headers.ContentLength ?? 0;
        RequireSane(IsSuccess ? declared : 0);
        Reserve((int)Math.Min(declared, IsSuccess ? LongestPromise : LongestRefusal));
#pragma warning disable CA1835, CA2016 // The overloads that these ask for do not exist in netstandard2.0.
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        int read;
        while ((read = await stream.ReadAsync(body, length, body.Length - length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (!IsSuccess && length >= LongestRefusal)
            {
                return;
            }

            Reserve(length + 1);
        }
#pragma warning restore CA1835, CA2016
    }

    private void Reserve(int size)
    {
        RequireSane(size);
        if (size > body.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(size, body.Length * 2));
            Buffer.BlockCopy(body, 0, larger, 0, length);
            ArrayPool<byte>.Shared.Return(body);
            body = larger;
        }
    }

    private void RequireSane(long size)
    {
        if (size > LongestBody)
        {
            throw new MalformedAnswerException("AnswerTooLarge", $"The service's answer to {Request.Operation} is longer than {LongestBody / (1024 * 1024)} MB, the accepted maximum.", Fault())
            {
                RecommendedAction = ErrorIds.ActionOf("AnswerTooLarge"),
            };
        }
    }

    // The answer to a write may hold a first password; the token is looked for in more than is shown.
    private string Beginning()
    {
        const int Shown = 60;
        return Request.Body is null ? $" It begins with '{Show(Encoding.UTF8.GetString(body, 0, Math.Min(length, LongestRefusal)), Shown)}'." : "";
    }
}
