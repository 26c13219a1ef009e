#if NET
using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>The tokens as the platform reads them: straight from the bytes, and what is skipped is never made a text.</summary>
internal sealed class Utf8Tokens : IJsonTokens
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonCursor.Deepest };
    private readonly byte[] utf8;
    private readonly int length;
    private JsonReaderState state = new(Options);
    private JsonTokenType type;
    private int start;
    private int valueLength;
    private bool isEscaped;
    private int next;

    public Utf8Tokens(byte[] utf8, int length)
    {
        (this.utf8, this.length) = (utf8, length);
        next = utf8.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    public JsonTokenKind Kind => type switch
    {
        JsonTokenType.StartObject => JsonTokenKind.Object,
        JsonTokenType.EndObject => JsonTokenKind.EndOfObject,
        JsonTokenType.StartArray => JsonTokenKind.List,
        JsonTokenType.EndArray => JsonTokenKind.EndOfList,
        JsonTokenType.PropertyName => JsonTokenKind.Member,
        JsonTokenType.String => JsonTokenKind.Text,
        JsonTokenType.Number => JsonTokenKind.Number,
        JsonTokenType.True or JsonTokenType.False => JsonTokenKind.Flag,
        JsonTokenType.Null => JsonTokenKind.Null,
        _ => JsonTokenKind.Other,
    };

    // Only errors ask: the text is read again for it, so far.
    public string Path
    {
        get
        {
            using var tokens = new NewtonsoftTokens(utf8, next);
            try
            {
                while (tokens.Read())
                {
                }
            }
            catch (Exception error) when (JsonCursor.Refuses(error))
            {
                // It ends here, in the middle of the text.
            }

            return tokens.Path;
        }
    }

    private ReadOnlySpan<byte> Bytes => utf8.AsSpan(start, valueLength);

    public bool Read()
    {
        var reader = Reader();
        var isThere = reader.Read();
        type = reader.TokenType;
        isEscaped = reader.ValueIsEscaped;
        valueLength = reader.ValueSpan.Length;
        start = next + (int)reader.TokenStartIndex + (type is JsonTokenType.PropertyName or JsonTokenType.String ? 1 : 0);
        Pass(reader);
        return isThere;
    }

    public string Name() => (isEscaped ? null : MemberNames.All.Get(Bytes)) ?? Unescaped();

    public string Value() => type switch
    {
        JsonTokenType.String => Unescaped(),
        JsonTokenType.Number when Bytes.SequenceEqual("-0"u8) => "0",
        JsonTokenType.Number when Bytes.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0 => decimal.Parse(Bytes, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        JsonTokenType.Number => Encoding.ASCII.GetString(Bytes),
        _ => Convert.ToString(type == JsonTokenType.True, CultureInfo.InvariantCulture),
    };

    public void Skip()
    {
        var reader = Reader();
        reader.Skip();
        type = reader.TokenType;
        Pass(reader);
    }

    public string Raw()
    {
        var begin = type == JsonTokenType.String ? start - 1 : start;
        Skip();
        using var tokens = Leniently(begin, next - begin);
        return tokens.Raw();
    }

    public void Dispose()
    {
    }

    private Utf8JsonReader Reader() => new(utf8.AsSpan(next, length - next), isFinalBlock: true, state);

    private void Pass(in Utf8JsonReader reader)
    {
        next += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    // For the platform half a character is no text, and neither is a byte that is no UTF-8. An answer is worth more than that.
    private string Unescaped()
    {
        if (!isEscaped)
        {
            return Encoding.UTF8.GetString(Bytes);
        }

        using var tokens = Leniently(start - 1, valueLength + 2);
        return tokens.Value();
    }

    private NewtonsoftTokens Leniently(int begin, int count)
    {
        var tokens = new NewtonsoftTokens(new StringReader(Encoding.UTF8.GetString(utf8, begin, count)));
        tokens.Read();
        return tokens;
    }
}
#endif
