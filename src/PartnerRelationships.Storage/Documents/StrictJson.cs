using System;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Whether a text is JSON to the letter (RFC 8259): the library reads more than that, and what other programs read otherwise should not stand in a
/// sealed line.</summary>
internal ref struct StrictJson
{
    private const int Deepest = 16;
    private readonly ReadOnlySpan<char> text;
    private int place;

    private StrictJson(string text) => this.text = text.AsSpan();

    /// <summary>Refuses a text that is not one JSON value.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static void Require(string text)
    {
        var json = new StrictJson(text);
        json.Blank();
        json.Value(depth: 0);
        json.Blank();
        if (json.place < text.Length)
        {
            throw json.Wrong();
        }
    }

    private void Value(int depth)
    {
        if (depth > Deepest)
        {
            throw new FormatException($"It is nested deeper than {Deepest}.");
        }

        switch (Now)
        {
            case '{':
                Members('}', depth, named: true);
                break;
            case '[':
                Members(']', depth, named: false);
                break;
            case '"':
                Text();
                break;
            case 't' or 'f' or 'n':
                Word(Now == 't' ? "true" : Now == 'f' ? "false" : "null");
                break;
            default:
                Number();
                break;
        }
    }

    private void Members(char end, int depth, bool named)
    {
        place++;
        Blank();
        if (Take(end))
        {
            return;
        }

        do
        {
            Blank();
            if (named)
            {
                Text();
                Blank();
                Expect(':');
                Blank();
            }

            Value(depth + 1);
            Blank();
        }
        while (Take(','));
        Expect(end);
    }

    private void Text()
    {
        Expect('"');
        while (Now != '"')
        {
            if (Now < ' ')
            {
                throw Wrong();
            }

            place += Now == '\\' ? Escape() : 1;
        }

        place++;
    }

    private readonly int Escape()
    {
        var letter = place + 1 < text.Length ? text[place + 1] : '\0';
        if (letter == 'u')
        {
            for (var digit = place + 2; digit < place + 6; digit++)
            {
                if (digit >= text.Length || !Uri.IsHexDigit(text[digit]))
                {
                    throw Wrong();
                }
            }

            return 6;
        }

        return "\"\\/bfnrt".IndexOf(letter) >= 0 && letter != '\0' ? 2 : throw Wrong();
    }

    private void Number()
    {
        Take('-');
        if (!Take('0'))
        {
            Digits();
        }

        if (Take('.'))
        {
            Digits();
        }

        if (Take('e') || Take('E'))
        {
            _ = Take('+') || Take('-');
            Digits();
        }
    }

    private void Digits()
    {
        var first = place;
        while (Now is >= '0' and <= '9')
        {
            place++;
        }

        if (place == first)
        {
            throw Wrong();
        }
    }

    private void Word(string word)
    {
        foreach (var letter in word)
        {
            Expect(letter);
        }
    }

    private void Blank()
    {
        while (Now is ' ' or '\t' or '\r' or '\n')
        {
            place++;
        }
    }

    private void Expect(char letter)
    {
        if (!Take(letter))
        {
            throw Wrong();
        }
    }

    private bool Take(char letter)
    {
        var isNext = place < text.Length && text[place] == letter;
        place += isNext ? 1 : 0;
        return isNext;
    }

    private readonly char Now => place < text.Length ? text[place] : '\0';

    private readonly FormatException Wrong() => new FormatException($"It is not JSON (position {place + 1}).");
}
