using System;
using System.IO;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Changes.Evidence;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Reads a bundle of the older form, which is one object, item by item.</summary>
/// <exception cref="JsonException">It is no JSON.</exception>
/// <exception cref="FormatException">It is no evidence.</exception>
internal sealed class EvidenceReader : IDisposable
{
    private const string Form = "PartnerRelationships.RemovalEvidence/1", Items = "items";
    private const int Deepest = 6;
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

        return EvidenceLine.Item(json, mayHaveParts: true);
    }

    public void Dispose() => ((IDisposable)json).Dispose();

    private void Begin()
    {
        Expect(JsonToken.StartObject);
        ExpectMember(EvidenceLine.Format);
        Expect(JsonToken.String);
        if (!Form.Equals(json.Value))
        {
            throw EvidenceLine.Wrong(json, $"Its format is '{json.Value}', but this version reads '{EvidenceLine.Form}' and '{Form}'");
        }

        ExpectMember(Items);
        Expect(JsonToken.StartArray);
    }

    private void End()
    {
        Expect(JsonToken.EndObject);
        if (json.Read())
        {
            throw EvidenceLine.Wrong(json, "There is more data after its end");
        }
    }

    private void ExpectMember(string name)
    {
        Expect(JsonToken.PropertyName);
        if (!name.Equals(json.Value))
        {
            throw EvidenceLine.Wrong(json, $"'{name}' is missing");
        }
    }

    private void Expect(JsonToken token)
    {
        json.Read();
        EvidenceLine.Require(json, token);
    }
}
