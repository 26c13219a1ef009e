using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using PartnerRelationships.Platform;
#if NET
using Tokens = PartnerRelationships.PartnerCenter.Json.Utf8Tokens;
#else
using Tokens = PartnerRelationships.PartnerCenter.Json.NewtonsoftTokens;
#endif

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>Walks once through a JSON text and takes what it knows. Missing, null and empty are the same; unknown members are skipped.</summary>
internal sealed class JsonCursor : IDisposable
{
    public const int Deepest = 32;

    // Names are tens of letters long, tokens and links hundreds.
    private const int LongestText = 64 * 1024;
    private readonly Tokens tokens;

    public JsonCursor(byte[] utf8, int length) => tokens = new Tokens(utf8, length);

    /// <summary>Whether an error says that a text is not JSON, or not what is looked for in it.</summary>
    /// <param name="error">The error. The reader has one of its own for most numbers that are too large, but not for all.</param>
    public static bool Refuses(Exception error) => error is JsonException or FormatException or OverflowException
#if NET
        or System.Text.Json.JsonException
#endif
        ;

    /// <summary>Reads the whole text, which must be an object, member by member.</summary>
    public void Root(Action<string> member)
    {
        Advance();
        Members(member);
        if (tokens.Read())
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
    [MethodImpl(HotCode.OptimizedAtOnce)]
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
    public bool IsObject() => Peek() == JsonTokenKind.Object;

    /// <summary>Reads the next value as a list; null is an empty one.</summary>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public void Array(Action element)
    {
        Advance();
        if (tokens.Kind == JsonTokenKind.Null)
        {
            return;
        }

        Expect(JsonTokenKind.List, "a list");
        while (Peek() != JsonTokenKind.EndOfList)
        {
            element();
        }

        pending = false;
    }

    /// <summary>The next value as text, fit for a screen, also when it is a number; null when it is null or empty. The texts of the service enter here.</summary>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public string? Text() => ScreenText.OneLine(Exact());

    /// <summary>The next value as <see cref="Text()"/>, letter by letter as it came: what goes back to the service, is judged, or is a secret.</summary>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public string? Exact()
    {
        Advance();
        return tokens.Kind switch
        {
            JsonTokenKind.Text => tokens.Value() switch
            {
                "" => null,
                { Length: > LongestText } text => throw new FormatException($"{tokens.Path} is a text of {text.Length} characters."),
                var text => text,
            },
            JsonTokenKind.Null => null,
            JsonTokenKind.Number or JsonTokenKind.Flag => tokens.Value(),
            _ => throw new FormatException($"{tokens.Path} should be a value."),
        };
    }

    /// <summary>The next value as <see cref="Text()"/>; what says the same as the last one is the same object, for lists in which nearly all do.</summary>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public string? Text(string? last) => last is not null && Peek() == JsonTokenKind.Text && tokens.Says(last) ? Passed(last) : Text();

    /// <summary>The next value as an id; null when it is missing.</summary>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public Guid? Id() => Peek() == JsonTokenKind.Text && tokens.IsId(out var usual) ? Passed(usual)
        : Text() is not { } text ? null
        : Guid.TryParse(text, out var id) ? id : throw new FormatException($"{tokens.Path} is not an id: '{Shorten(text)}'.");

    /// <summary>The next value as a whole number, also when it is text; null when it is missing.</summary>
    public int? Number() => Text() is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is >= int.MinValue and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number
        : throw new FormatException($"{tokens.Path} is not a whole number: '{Shorten(text)}'.");

    /// <summary>The next value as yes or no, also when it is text; null when it is missing.</summary>
    public bool? Flag() => Text() is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag : throw new FormatException($"{tokens.Path} is neither true nor false: '{Shorten(text)}'.");

    /// <summary>The next value as a moment in UTC; null when it is missing or the service's way of saying never.</summary>
    public DateTimeOffset? Date() => Text() is not { } text || SaysNever(text) ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date.Year is 1 or 9999 ? null : date
            : throw new FormatException($"{tokens.Path} is not a date: '{Shorten(text)}'.");

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
        return tokens.Raw() is var text && text is "null" or "[]" or "{}" or "\"\"" ? null : text;
    }

    /// <summary>Passes over the next value, whatever it is.</summary>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public void Skip()
    {
        Advance();
        tokens.Skip();
    }

    public void Dispose() => tokens.Dispose();

    // Nothing of business lies in the first and the last year that there are, and what does may not even be a moment in UTC.
    private static bool SaysNever(string text) =>
        text.StartsWith("0001-", StringComparison.Ordinal) || text.StartsWith("9999-", StringComparison.Ordinal);

    private static string Shorten(string text) => text.Length <= 40 ? text : text.Substring(0, 40);

    private bool pending;

    private JsonTokenKind Peek()
    {
        Advance();
        pending = true;
        return tokens.Kind;
    }

    private T Passed<T>(T value)
    {
        pending = false;
        return value;
    }

    private void Advance()
    {
        if (!pending && !tokens.Read())
        {
            throw new FormatException("It is truncated.");
        }

        pending = false;
    }

    [MethodImpl(HotCode.OptimizedAtOnce)]
    private void Members(Action<string> member)
    {
        if (tokens.Kind == JsonTokenKind.Null)
        {
            return;
        }

        Expect(JsonTokenKind.Object, "an object");
        while (true)
        {
            Advance();
            if (tokens.Kind == JsonTokenKind.EndOfObject)
            {
                return;
            }

            // The reader also takes comments and constructors, which are no JSON.
            Expect(JsonTokenKind.Member, "an object with nothing but members");
            member(tokens.Name());
        }
    }

    private void Expect(JsonTokenKind kind, string what)
    {
        if (tokens.Kind != kind)
        {
            throw new FormatException($"{(tokens.Path.Length == 0 ? "It" : tokens.Path)} should be {what}.");
        }
    }
}
