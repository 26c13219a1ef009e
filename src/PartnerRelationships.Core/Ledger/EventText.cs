using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Ledger;

/// <summary>What an event keeps whole in its detail: lines of <c>name: value</c>, under a hash of their own.</summary>
internal static class EventText
{
    /// <summary>The text. A member that is a list has a line for each of its items.</summary>
    public static string Of(IEnumerable<(string Name, IEnumerable<string> Values)> members) =>
        string.Join("\n", members.SelectMany(member => member.Values.Select(value => $"{member.Name}: {value}")));

    /// <summary>The values of a text, by name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names that this version knows.</param>
    /// <exception cref="FormatException">A line is none, or has a name that is not known: what it would mean is not guessed.</exception>
    public static ILookup<string, string> Read(string text, IReadOnlyCollection<string> names)
    {
        var lines = text.Split('\n').Select(Pair).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return lines.FirstOrDefault(line => !names.Contains(line.Key)) is { } stranger
            ? throw new FormatException($"it contains '{ScreenText.OneLine(stranger.Key)}', which this version does not know")
            : lines;
    }

    /// <summary>The value of a name that has exactly one.</summary>
    /// <exception cref="FormatException">It has none, or several.</exception>
    public static string One(this ILookup<string, string> lines, string name) =>
        lines[name].Count() == 1 ? lines[name].First() : throw new FormatException($"it contains {name} {lines[name].Count()} times");

    /// <summary>A name that fits on a line, without the blanks around it.</summary>
    /// <param name="text">The name.</param>
    /// <param name="what">Whose, for the message: "approver".</param>
    /// <exception cref="FormatException">It is empty, or has characters that no screen shows.</exception>
    public static string Name(string? text, string what)
    {
        var name = text?.Trim() ?? "";
        return name.Length == 0 || name.Any(char.IsSurrogate) || ScreenText.OneLine(name) != name || ScreenText.HiddenIn(name).Length > 0
            ? throw new FormatException($"'{ScreenText.OneLine(name)}' is not a valid name for a {what}.{ScreenText.HiddenIn(name)}".TrimEnd('.'))
            : name;
    }

    /// <summary>The event with a text.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="word">What the text is, for its hash: "policy".</param>
    /// <param name="text">The text.</param>
    public static RelationshipEvent With(RelationshipEvent entry, string word, string text) => entry with { Detail = text, ContentHash = HashOf(word, text) };

    /// <summary>The text of an event.</summary>
    /// <exception cref="FormatException">It is not the one that the event has the hash of.</exception>
    public static string In(RelationshipEvent entry, string word) => (entry.Detail ?? "") is var text && entry.ContentHash == HashOf(word, text)
        ? text
        : throw new FormatException("its text does not match its hash");

    private static string HashOf(string word, string text) => LedgerHash.Of([new KeyValuePair<string, string?>(word, text)]);

    private static KeyValuePair<string, string> Pair(string line)
    {
        var end = line.IndexOf(": ", StringComparison.Ordinal);
        return end < 0 ? throw new FormatException($"'{ScreenText.OneLine(line)}' is not a valid line") : new(line.Substring(0, end), line.Substring(end + 2));
    }
}
