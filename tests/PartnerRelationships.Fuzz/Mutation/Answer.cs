using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>An answer of a service as the corpus has it: the body, or a line such as <c>HTTP 404</c>, headers, an empty line and the body.</summary>
/// <param name="Status">The status; 200 where it is not written.</param>
/// <param name="Headers">What is written out of the headers.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public const string Between = "\n\n";
    private const string Begin = "HTTP ";
    private const int Ok = 200;

    /// <summary>Where the body begins.</summary>
    public static int EndOfHead(byte[] input) => !input.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Begin)) ? 0
        : input.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Between)) is var end and >= 0 ? end + Between.Length : 0;

    public static Answer Parse(byte[] input)
    {
        var end = EndOfHead(input);
        var lines = Encoding.UTF8.GetString(input, 0, end).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var status = lines.Length > 0 && int.TryParse(lines[0][Begin.Length..], out var written) && written is >= 100 and <= 999 ? written : Ok;
        return new Answer(status, [.. lines.Skip(1).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0].Trim(), pair[1].Trim()))], input[end..]);
    }
}
