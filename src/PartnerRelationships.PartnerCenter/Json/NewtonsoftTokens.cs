using System;
using System.Globalization;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>The tokens as Newtonsoft.Json reads them: Windows PowerShell comes without a reader of UTF-8.</summary>
internal sealed class NewtonsoftTokens(TextReader text) : IJsonTokens
{
    private readonly JsonTextReader reader = new(text)
    {
        ArrayPool = CharPool.Shared,
        PropertyNameTable = MemberNames.All,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = JsonCursor.Deepest,
    };

    public NewtonsoftTokens(byte[] utf8, int length)
        : this(new StreamReader(new MemoryStream(utf8, 0, length), Encoding.UTF8))
    {
    }

    public JsonTokenKind Kind => reader.TokenType switch
    {
        JsonToken.StartObject => JsonTokenKind.Object,
        JsonToken.EndObject => JsonTokenKind.EndOfObject,
        JsonToken.StartArray => JsonTokenKind.List,
        JsonToken.EndArray => JsonTokenKind.EndOfList,
        JsonToken.PropertyName => JsonTokenKind.Member,
        JsonToken.String => JsonTokenKind.Text,
        JsonToken.Integer or JsonToken.Float => JsonTokenKind.Number,
        JsonToken.Boolean => JsonTokenKind.Flag,
        JsonToken.Null => JsonTokenKind.Null,
        _ => JsonTokenKind.Other,
    };

    public string Path => reader.Path;

    public bool Read() => reader.Read();

    public string Name() => (string)reader.Value!;

    public string Value() => Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!;

    public bool Says(string text) => Value() == text;

    public bool IsId(out Guid id) => Guid.TryParseExact(Value(), "D", out id);

    public void Skip() => reader.Skip();

    public string Raw()
    {
        using var raw = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(raw) { AutoCompleteOnClose = false };
        writer.WriteToken(reader, writeChildren: true);
        return raw.ToString();
    }

    public void Dispose() => ((IDisposable)reader).Dispose();
}
