using System;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes an answer of a service: its body, or, where it is written out, its status and headers.</summary>
internal sealed class AnswerMutator : IMutator
{
    public static readonly AnswerMutator Instance = new();
    private static readonly TextMutator Head = new(
        "\nRetry-After: ", "\nLocation: ", "\nMS-CorrelationId: ", "\nrequest-id: ", "\nDate: ", "\nisMfaCompliant: ", "\nContent-Type: text/html", "\nContent-Encoding: gzip", "HTTP 202", "HTTP 204", "HTTP 400", "HTTP 401", "HTTP 403",
        "HTTP 404", "HTTP 409", "HTTP 412", "HTTP 429", "HTTP 500", "HTTP 503", "HTTP 302", "HTTP 100", "HTTP 999", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "99999999999999999999");

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        var end = Answer.EndOfHead(input);
        return end > 0 && random.Next(3) == 0
            ? [.. Head.Mutate(input[..(end - Answer.Between.Length)], random), .. Encoding.ASCII.GetBytes(Answer.Between), .. input[end..]]
            : [.. input[..end], .. JsonMutator.Instance.Mutate(input[end..], random)];
    }
}
