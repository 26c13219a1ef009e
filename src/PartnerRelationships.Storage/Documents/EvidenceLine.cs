using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using PartnerRelationships.Core.Changes.Evidence;

namespace PartnerRelationships.Storage.Documents;

/// <summary>One item of a bundle as an object of JSON. What the writer would not have written is an error.</summary>
internal static class EvidenceLine
{
    /// <summary>Which form of file this is; another one is read by another version.</summary>
    public const string Form = "PartnerRelationships.RelationshipEvidence/2";

    /// <summary>The form of the proof of one customer.</summary>
    public const string ProofForm = "PartnerRelationships.CustomerEvidence/1";

    /// <summary>What the members are called that are no fields.</summary>
    public const string Format = "format", Kind = "item", Parts = "parts";

    /// <summary>How a file of this form begins.</summary>
    public const string Beginning = $"{{\"{Format}\":\"{Form}\"", ProofBeginning = $"{{\"{Format}\":\"{ProofForm}\"";

    /// <summary>How many bytes a line has at most.</summary>
    public const int Longest = 1 << 21;

    private const int Deepest = 4, MostFields = 64, MostParts = 10_000, LongestName = 40;

    /// <summary>The item of a line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EvidenceItem Read(string line)
    {
        StrictJson.Require(line);
        using var json = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = Deepest };
        try
        {
            json.Read();
            var item = Item(json, mayHaveParts: true);
            return item.Kind is EvidenceItem.Bundle or EvidenceItem.Proof ? item with { Line = line, Fields = item.Fields.Where(field => field.Key != Format).ToDictionary(field => field.Key, field => field.Value) } : item with { Line = line };
        }
        catch (Exception error) when (JsonErrors.IsOne(error))
        {
            throw new FormatException(error.Message, error);
        }
    }

    /// <summary>The item of a line of a proof. What no hash covers must be written as this module writes it, so that no byte of it can be another.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EvidenceItem ReadOfProof(string line)
    {
        var item = Read(line);
        return item.Kind is EvidenceItem.Bundle or EvidenceItem.Customer or EvidenceItem.Entry || EvidenceWriter.LineOf(item) == line
            ? item
            : throw new FormatException($"A line '{ScreenText.OneLine(item.Kind)}' has the wrong format.");
    }

    /// <summary>Reads an item from its beginning, which was read, to its end.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EvidenceItem Item(JsonTextReader json, bool mayHaveParts)
    {
        Require(json, JsonToken.StartObject);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        IReadOnlyList<EvidenceItem>? parts = null;
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            var name = (string)json.Value!;
            if (mayHaveParts && name == Parts && parts is null)
            {
                parts = PartsOf(json);
                continue;
            }

            Add(json, fields, name);
        }

        Require(json, JsonToken.EndObject);
        var kind = fields.TryGetValue(Kind, out var known) ? known : null;
        fields.Remove(Kind);
        return new EvidenceItem(kind ?? throw Wrong(json, "An item has no kind"), fields) { Parts = parts ?? [] };
    }

    private static List<EvidenceItem> PartsOf(JsonTextReader json)
    {
        json.Read();
        Require(json, JsonToken.StartArray);
        var parts = new List<EvidenceItem>();
        while (json.Read() && json.TokenType != JsonToken.EndArray)
        {
            parts.Add(parts.Count < MostParts ? Item(json, mayHaveParts: false) : throw Wrong(json, "An item has too many parts"));
        }

        Require(json, JsonToken.EndArray);
        return parts;
    }

    private static void Add(JsonTextReader json, Dictionary<string, string?> fields, string name)
    {
        if (name.Length is 0 or > LongestName || !name.All(letter => letter is (>= 'a' and <= 'z') or '_') || fields.ContainsKey(name) || fields.Count == MostFields)
        {
            throw Wrong(json, "A member is unknown or occurs twice");
        }

        json.Read();
        fields[name] = json.TokenType switch
        {
            JsonToken.String => (string)json.Value!,
            JsonToken.Null => null,
            _ => throw Wrong(json, $"'{name}' is no text"),
        };
    }

    /// <summary>Refuses another token than the one that must be there.</summary>
    public static void Require(JsonTextReader json, JsonToken token)
    {
        if (json.TokenType != token)
        {
            throw Wrong(json, "It does not have the structure of evidence");
        }
    }

    /// <summary>Describes an error at the reader's position.</summary>
    public static FormatException Wrong(JsonTextReader json, string what) => new FormatException($"{what} (line {json.LineNumber}, position {json.LinePosition}).");
}
