using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Wire;

/// <summary>An answer as it was on the wire, read to its end.</summary>
internal sealed record Reply(int Status, byte[] Bytes, ILookup<string, string> Headers)
{
    public bool HasBom => Bytes.AsSpan().StartsWith(Encoding.UTF8.GetPreamble());

    public string Text => Encoding.UTF8.GetString(HasBom ? Bytes[Encoding.UTF8.GetPreamble().Length..] : Bytes);

    public JsonNode Json => JsonNode.Parse(Text)!;

    public IReadOnlyList<JsonNode> Items => [.. Json["items"]!.AsArray().Select(item => item!)];

    public JsonNode? Next => Json["links"]?["next"];

    /// <summary>The one value of a header.</summary>
    public string Header(string name) => Headers[name].Single();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated);
        return new Reply(
            (int)response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            headers.ToLookup(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
    }
}
