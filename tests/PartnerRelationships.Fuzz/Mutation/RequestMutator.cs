using System;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes a request as the corpus has it: a line such as <c>GET /path</c>, headers, an empty line and a body.</summary>
internal sealed class RequestMutator : IMutator
{
    public static readonly RequestMutator Instance = new();
    private static readonly TextMutator Head = new("/", "?", "&", "%", "%20", "$filter=", "$top=", "size=", "filter=", "\nIf-Match: ", "\nMS-RequestId: ", "\nMS-ContinuationToken: ", "\nValidateMfa: true", "PATCH ", "DELETE ", "GET ", "..", "'", "(");

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        var end = input.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Answer.Between)) is var found and >= 0 ? found : input.Length;
        var body = end + Answer.Between.Length;
        return body >= input.Length || random.Next(2) == 0
            ? [.. Head.Mutate(input[..end], random), .. input[end..]]
            : [.. input[..body], .. JsonMutator.Instance.Mutate(input[body..], random)];
    }
}
