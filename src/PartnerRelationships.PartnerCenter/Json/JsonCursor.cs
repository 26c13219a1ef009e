using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>Walks once through a JSON text and takes what it knows. Missing, null and empty are the same; unknown members are skipped.</summary>
internal sealed class JsonCursor : IDisposable
{
    private const int Deepest = 32;

    // Names are tens of letters long, tokens and links hundreds.
    private const int LongestText = 64 * 1024;
    private readonly JsonTextReader reader;

    public JsonCursor(byte[] utf8, int length) =>
        reader = new JsonTextReader(new StreamReader(new MemoryStream(utf8, 0, length), Encoding.UTF8))
        {
            ArrayPool = CharPool.Shared,
            PropertyNameTable = MemberNames.All,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = Deepest,
        };

    /// <summary>Whether an error says that a text is not JSON, or not what is looked for in it.</summary>
    /// <param name="error">The error. The reader has one of its own for most numbers that are too large, but not for all.</param>
    public static bool Refuses(Exception error) => error is JsonException or FormatException or OverflowException;

    /// <summary>Reads the whole text, which must be an object, member by member.</summary>
    public void Root(Action<string> member)
    {
        Advance();
        Members(member);
        if (reader.Read())
        {
            throw new FormatException("There is more data after its end.");
        }
    }

    /// <summary>Reads the whole text for one of its members; null when that is missing.</summary>
    /// <param name="name">The member.</param>
    /// <param name="read">Reads its value.</param>
    public string? Root(string name, Func<string?> read)
    {
        string? found = null;
        Root(member =>
        {
            if (member == name)
            {
                found = read();
            }
            else
            {
                Skip();
            }
        });
        return found;
    }

    /// <summary>Reads the next value as an object, member by member; null is an object without any.</summary>
    public void Object(Action<string> member)
    {
        Advance();
        Members(member);
    }

    /// <summary>Reads the next value as <see cref="Object"/> does where it is one, and passes over anything else.</summary>
    public void ObjectIfAny(Action<string> member)
    {
        if (IsObject())
        {
            Object(member);
        }
        else
        {
            Skip();
        }
    }

    /// <summary>Whether the next value is an object.</summary>
    public bool IsObject() => Peek() == JsonToken.StartObject;

    /// <summary>Reads the next value as a list; null is an empty one.</summary>
    public void Array(Action element)
    {
        Advance();
        if (reader.TokenType == JsonToken.Null)
        {
            return;
        }

        Expect(JsonToken.StartArray, "a list");
        while (Peek() != JsonToken.EndArray)
        {
            element();
        }

        pending = false;
    }

    /// <summary>The next value as text, fit for a screen, also when it is a number; null when it is null or empty. The texts of the service enter here.</summary>
    public string? Text() => ScreenText.OneLine(Exact());

    /// <summary>The next value as <see cref="Text"/>, letter by letter as it came: what goes back to the service, is judged, or is a secret.</summary>
    public string? Exact()
    {
        Advance();
        switch (reader.TokenType)
        {
            case JsonToken.String:
                return (string)reader.Value! switch
                {
                    "" => null,
                    { Length: > LongestText } text => throw new FormatException($"{reader.Path} is a text of {text.Length} characters."),
                    var text => text,
                };
            case JsonToken.Null:
                return null;
            case JsonToken.Integer or JsonToken.Float or JsonToken.Boolean:
                return Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
            default:
                throw new FormatException($"{reader.Path} should be a value.");
        }
    }

    /// <summary>The next value as an id; null when it is missing.</summary>
    public Guid? Id() => Text() is not { } text ? null
        : Guid.TryParse(text, out var id) ? id : throw new FormatException($"{reader.Path} is not an id: '{Shorten(text)}'.");

    /// <summary>The next value as a whole number, also when it is text; null when it is missing.</summary>
    public int? Number() => Text() is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is >= int.MinValue and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number
        : throw new FormatException($"{reader.Path} is not a whole number: '{Shorten(text)}'.");

    /// <summary>The next value as yes or no, also when it is text; null when it is missing.</summary>
    public bool? Flag() => Text() is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag : throw new FormatException($"{reader.Path} is neither true nor false: '{Shorten(text)}'.");

    /// <summary>The next value as a moment in UTC; null when it is missing or the service's way of saying never.</summary>
    public DateTimeOffset? Date() => Text() is not { } text || SaysNever(text) ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date.Year is 1 or 9999 ? null : date
            : throw new FormatException($"{reader.Path} is not a date: '{Shorten(text)}'.");

    /// <summary>The next value as a list of texts.</summary>
    public IReadOnlyList<string> Texts()
    {
        var texts = new List<string>();
        Array(() =>
        {
            if (Text() is { } text)
            {
                texts.Add(text);
            }
        });
        return texts;
    }

    /// <summary>The next value as the JSON that it is, whatever that says; null when it is missing or holds nothing.</summary>
    public string? Raw()
    {
        Advance();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { AutoCompleteOnClose = false };
        writer.WriteToken(reader, writeChildren: true);
        return text.ToString() is "null" or "[]" or "{}" or "\"\"" ? null : text.ToString();
    }

    /// <summary>Passes over the next value, whatever it is.</summary>
    public void Skip()
    {
        Advance();
        reader.Skip();
    }

    public void Dispose() => ((IDisposable)reader).Dispose();

    // Nothing of business lies in the first and the last year that there are, and what does may not even be a moment in UTC.
    private static bool SaysNever(string text) =>
        text.StartsWith("0001-", StringComparison.Ordinal) || text.StartsWith("9999-", StringComparison.Ordinal);

    private static string Shorten(string text) => text.Length <= 40 ? text : text.Substring(0, 40);

    private bool pending;

    private JsonToken Peek()
    {
        Advance();
        pending = true;
        return reader.TokenType;
    }

    private void Advance()
    {
        if (!pending && !reader.Read())
        {
            throw new FormatException("It is truncated.");
        }

        pending = false;
    }

    private void Members(Action<string> member)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return;
        }

        Expect(JsonToken.StartObject, "an object");
        while (true)
        {
            Advance();
            if (reader.TokenType == JsonToken.EndObject)
            {
                return;
            }

            // The reader also takes comments and constructors, which are no JSON.
            Expect(JsonToken.PropertyName, "an object with nothing but members");
            member((string)reader.Value!);
        }
    }

    private void Expect(JsonToken token, string what)
    {
        if (reader.TokenType != token)
        {
            throw new FormatException($"{(reader.Path.Length == 0 ? "It" : reader.Path)} should be {what}.");
        }
    }
}
