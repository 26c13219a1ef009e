using System;

namespace PartnerRelationships.Core.Ground;

/// <summary>A name as it was typed, split into what the service can filter by and what is matched here.</summary>
public sealed class TextPattern
{
    private static readonly char[] Wildcards = ['*', '?', '[', ']', '`'];

    // Where a text of the service had to be cleaned, the service itself has something else.
    private static readonly char[] Cleaned = [ScreenText.Removed];
    private static readonly char[] Uncertain = [.. Wildcards, .. Cleaned];
    private readonly Func<string, bool> matches;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as it was typed: *, ? and [ ] are wildcards.</param>
    /// <param name="matches">Tells whether a text matches the whole pattern.</param>
    public TextPattern(string text, Func<string, bool> matches)
        : this(text, matches, Uncertain)
    {
        IsExact = text.IndexOfAny(Wildcards) < 0;
        IsPurePrefix = Prefix.Length == text.Length - 1 && text[text.Length - 1] == '*';
    }

    /// <summary>Reads a pattern of which the service can compare no more than a part.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="matches">Tells whether a text matches the whole pattern.</param>
    /// <param name="certain">The part, from the pattern's beginning.</param>
    public TextPattern(string text, Func<string, bool> matches, string certain)
        : this(certain, matches)
    {
        IsPurePrefix &= certain == text;
        IsExact &= certain == text;
        Text = text;
    }

    private TextPattern(string text, Func<string, bool> matches, char[] uncertain)
    {
        (Text, this.matches) = (text, matches);
        var end = text.IndexOfAny(uncertain);
        Prefix = end < 0 ? text : text.Substring(0, end);
    }

    /// <summary>What was typed.</summary>
    public string Text { get; }

    /// <summary>Whether it stands for itself alone.</summary>
    public bool IsExact { get; private init; }

    /// <summary>What every match starts with; empty when nothing is certain.</summary>
    public string Prefix { get; }

    /// <summary>Whether starting with <see cref="Prefix"/> is all that is asked.</summary>
    public bool IsPurePrefix { get; private init; }

    /// <summary>The text itself, whatever it holds.</summary>
    public static TextPattern Literal(string text) =>
        new(text, other => string.Equals(other, text, StringComparison.OrdinalIgnoreCase), Cleaned) { IsExact = true };

    /// <summary>Everything that begins with the text, whatever it holds.</summary>
    public static TextPattern Beginning(string text) =>
        new(text, other => other.StartsWith(text, StringComparison.OrdinalIgnoreCase), Cleaned) { IsPurePrefix = text.IndexOfAny(Cleaned) < 0 };

    /// <summary>Whether the text matches the whole pattern; a missing text never does.</summary>
    public bool Matches(string? text) => text is not null && matches(text);
}
