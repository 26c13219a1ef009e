using System;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes what a token says of itself, or the token.</summary>
internal sealed class TokenMutator : IMutator
{
    public static readonly TokenMutator Instance = new();
    private static readonly TextMutator Whole = new(".", "=", "-", "_");

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        var parts = Encoding.ASCII.GetString(input).Split('.');
        var place = random.Next(parts.Length);
        if (random.Next(4) == 0 || Decoded(parts[place]) is not { } json)
        {
            return Whole.Mutate(input, random);
        }

        parts[place] = Convert.ToBase64String(JsonMutator.Instance.Mutate(json, random)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return Encoding.ASCII.GetBytes(string.Join('.', parts));
    }

    private static byte[]? Decoded(string part)
    {
        var base64 = part.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[part.Length];
        return Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var length) && length > 0 ? bytes[..length] : null;
    }
}
