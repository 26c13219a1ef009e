#if NET
using System;
using System.Buffers.Text;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using PartnerRelationships.Platform;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>The tokens as the platform reads them: straight from the bytes, some ahead, for to begin costs as much as to read a few.
/// What is skipped is never made a text; of an object or a list that is skipped only the end is looked for.</summary>
internal sealed class Utf8Tokens : IJsonTokens
{
    private const int Ahead = 32;
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonCursor.Deepest };
    private readonly byte[] utf8;
    private readonly int length;
    private readonly Token[] ahead = new Token[Ahead];
    private JsonReaderState state = new(Options);
    private JsonException? mistake;
    private Token token;
    private int next;
    private int count;
    private int place;

    public Utf8Tokens(byte[] utf8, int length)
    {
        (this.utf8, this.length) = (utf8, length);
        next = utf8.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    public JsonTokenKind Kind => token.Kind;

    // Only errors ask: the text is read again for it, so far.
    public string Path
    {
        get
        {
            using var tokens = new NewtonsoftTokens(utf8, token.End);
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

    private ReadOnlySpan<byte> Bytes => utf8.AsSpan(token.Start, token.Length);

    public bool Read()
    {
        if (place == count && mistake is null)
        {
            ReadAhead();
        }

        if (place < count)
        {
            token = ahead[place++];
            return true;
        }

        return mistake is null ? false : throw mistake;
    }

    [MethodImpl(HotCode.OptimizedAtOnce)]
    public string Name() => (token.IsEscaped ? null : MemberNames.All.Get(Bytes)) ?? Unescaped();

    [MethodImpl(HotCode.OptimizedAtOnce)]
    public string Value() => token.Kind switch
    {
        JsonTokenKind.Text => Unescaped(),
        JsonTokenKind.Number when Bytes.SequenceEqual("-0"u8) => "0",
        JsonTokenKind.Number when Bytes.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0 => decimal.Parse(Bytes, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        JsonTokenKind.Number => Encoding.ASCII.GetString(Bytes),
        _ => Convert.ToString(Bytes[0] == (byte)'t', CultureInfo.InvariantCulture),
    };

    public bool Says(string text) => !token.IsEscaped && Ascii.Equals(Bytes, text);

    public bool IsId(out Guid id) => Utf8Parser.TryParse(Bytes, out id, out var read) && read == token.Length;

    [MethodImpl(HotCode.OptimizedAtOnce)]
    public void Skip()
    {
        if (token.Kind == JsonTokenKind.Member)
        {
            Read();
        }

        if (place == count && Step(token.Kind) > 0)
        {
            next = JsonShape.EndOf(utf8, next, length, JsonCursor.Deepest);
            Read();
        }
        else
        {
            GoToEnd();
        }
    }

    public string Raw()
    {
        var begin = token.Kind == JsonTokenKind.Text ? token.Start - 1 : token.Start;
        GoToEnd();
        using var tokens = Leniently(begin, token.End - begin);
        return tokens.Raw();
    }

    public void Dispose()
    {
    }

    private void GoToEnd()
    {
        for (var depth = Step(token.Kind); depth > 0 && Read();)
        {
            depth += Step(token.Kind);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(JsonTokenKind kind) => kind switch
    {
        JsonTokenKind.Object or JsonTokenKind.List => 1,
        JsonTokenKind.EndOfObject or JsonTokenKind.EndOfList => -1,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static JsonTokenKind KindOf(JsonTokenType type) => type switch
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

    // A mistake is told when its place is reached: what stands before it is read. Not into what a member holds: half of a list is links and attributes,
    // which nearly nobody reads.
    [MethodImpl(HotCode.OptimizedAtOnce)]
    private void ReadAhead()
    {
        (count, place) = (0, 0);
        var reader = new Utf8JsonReader(utf8.AsSpan(next, length - next), isFinalBlock: true, state);
        try
        {
            for (var before = JsonTokenKind.Other; count < Ahead && reader.Read(); before = ahead[count - 1].Kind)
            {
                var kind = KindOf(reader.TokenType);
                var quote = kind is JsonTokenKind.Member or JsonTokenKind.Text ? 1 : 0;
                ahead[count++] = new Token(kind, next + (int)reader.TokenStartIndex + quote, reader.ValueSpan.Length, next + (int)reader.BytesConsumed, reader.ValueIsEscaped);
                if (before == JsonTokenKind.Member && Step(kind) > 0)
                {
                    break;
                }
            }
        }
        catch (JsonException error)
        {
            mistake = error;
        }

        next += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private string Unescaped()
    {
        if (!token.IsEscaped)
        {
            return Encoding.UTF8.GetString(Bytes);
        }

        try
        {
            var reader = new Utf8JsonReader(utf8.AsSpan(token.Start - 1, token.Length + 2));
            reader.Read();
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // For the platform half a character is no text, and neither is a byte that is no UTF-8. An answer is worth more than that.
            using var tokens = Leniently(token.Start - 1, token.Length + 2);
            return tokens.Value();
        }
    }

    private NewtonsoftTokens Leniently(int begin, int count)
    {
        var tokens = new NewtonsoftTokens(new StringReader(Encoding.UTF8.GetString(utf8, begin, count)));
        tokens.Read();
        return tokens;
    }

    /// <summary>A token in the bytes: where its value is, without quotes, and where it ends.</summary>
    private readonly record struct Token(JsonTokenKind Kind, int Start, int Length, int End, bool IsEscaped);
}
#endif
