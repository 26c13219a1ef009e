using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Removals.Evidence;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Reads a bundle item by item. What the writer would not have written is an error.</summary>
/// <exception cref="JsonException">It is no JSON.</exception>
/// <exception cref="FormatException">It is no evidence.</exception>
internal sealed class EvidenceReader : IDisposable
{
    private const int Deepest = 6, MostFields = 64, MostParts = 10_000, LongestName = 40;
    private readonly CommentFreeReader json;
    private bool hasBegun;

    public EvidenceReader(Stream stream) => json = new CommentFreeReader(new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true)))
    {
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = Deepest,
    };

    /// <summary>The next item; null behind the last.</summary>
    public EvidenceItem? Next()
    {
        if (!hasBegun)
        {
            Begin();
            hasBegun = true;
        }

        json.Read();
        if (json.TokenType == JsonToken.EndArray)
        {
            End();
            return null;
        }

        return Item(mayHaveParts: true);
    }

    public void Dispose() => ((IDisposable)json).Dispose();

    private void Begin()
    {
        Expect(JsonToken.StartObject);
        ExpectMember(EvidenceWriter.Format);
        Expect(JsonToken.String);
        if (!EvidenceWriter.Form.Equals(json.Value))
        {
            throw Wrong($"Its format is '{json.Value}', and this version reads '{EvidenceWriter.Form}'");
        }

        ExpectMember(EvidenceWriter.Items);
        Expect(JsonToken.StartArray);
    }

    private void End()
    {
        Expect(JsonToken.EndObject);
        if (json.Read())
        {
            throw Wrong("There is more after its end");
        }
    }

    private EvidenceItem Item(bool mayHaveParts)
    {
        Require(JsonToken.StartObject);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        IReadOnlyList<EvidenceItem>? parts = null;
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            var name = (string)json.Value!;
            if (mayHaveParts && name == EvidenceWriter.Parts && parts is null)
            {
                parts = Parts();
                continue;
            }

            Add(fields, name);
        }

        Require(JsonToken.EndObject);
        var kind = fields.TryGetValue(EvidenceWriter.Kind, out var known) ? known : null;
        fields.Remove(EvidenceWriter.Kind);
        return new EvidenceItem(kind ?? throw Wrong("An item does not say what it is"), fields) { Parts = parts ?? [] };
    }

    private List<EvidenceItem> Parts()
    {
        Expect(JsonToken.StartArray);
        var parts = new List<EvidenceItem>();
        while (json.Read() && json.TokenType != JsonToken.EndArray)
        {
            parts.Add(parts.Count < MostParts ? Item(mayHaveParts: false) : throw Wrong("An item has too many parts"));
        }

        Require(JsonToken.EndArray);
        return parts;
    }

    private void Add(Dictionary<string, string?> fields, string name)
    {
        if (name.Length is 0 or > LongestName || !name.All(letter => letter is (>= 'a' and <= 'z') or '_') || fields.ContainsKey(name) || fields.Count == MostFields)
        {
            throw Wrong("A member is none that is known, or there twice");
        }

        json.Read();
        fields[name] = json.TokenType switch
        {
            JsonToken.String => (string)json.Value!,
            JsonToken.Null => null,
            _ => throw Wrong($"'{name}' is no text"),
        };
    }

    private void ExpectMember(string name)
    {
        Expect(JsonToken.PropertyName);
        if (!name.Equals(json.Value))
        {
            throw Wrong($"'{name}' is missing");
        }
    }

    private void Expect(JsonToken token)
    {
        json.Read();
        Require(token);
    }

    private void Require(JsonToken token)
    {
        if (json.TokenType != token)
        {
            throw Wrong("It is not laid out like evidence");
        }
    }

    private FormatException Wrong(string what) => new FormatException($"{what} (line {json.LineNumber}, position {json.LinePosition}).");
}
