using System;

namespace PartnerRelationships.Core.Ground;

/// <summary>A wildcard pattern, split into what the service can filter by and what is matched here.</summary>
public sealed class TextPattern
{
    private static readonly char[] Wildcards = ['*', '?', '[', ']', '`'];
    private readonly Func<string, bool> matches;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as it was typed: *, ? and [ ] are wildcards.</param>
    /// <param name="matches">Tells whether a text matches the whole pattern.</param>
    public TextPattern(string text, Func<string, bool> matches)
    {
        this.matches = matches;
        var firstWildcard = text.IndexOfAny(Wildcards);
        Prefix = firstWildcard < 0 ? text : text.Substring(0, firstWildcard);
        IsPurePrefix = firstWildcard == text.Length - 1 && firstWildcard >= 0 && text[firstWildcard] == '*';
    }

    /// <summary>What every match starts with; empty when nothing is certain.</summary>
    public string Prefix { get; }

    /// <summary>Whether starting with <see cref="Prefix"/> is all that is asked.</summary>
    public bool IsPurePrefix { get; }

    /// <summary>Whether the text matches the whole pattern; a missing text never does.</summary>
    public bool Matches(string? text) => text is not null && matches(text);
}
