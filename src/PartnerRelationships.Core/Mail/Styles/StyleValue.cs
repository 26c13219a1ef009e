using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>Values that a property may have.</summary>
/// <param name="Description">What they are, as an error and the documents say it after 'takes'.</param>
/// <param name="Allows">Whether one of them is meant.</param>
internal sealed record StyleValue(string Description, Func<string, bool> Allows)
{
    private const double Em = 16;

    /// <summary>A colour that every program knows.</summary>
    public static StyleValue Color { get; } = new("a colour such as white, #0b57d0 or rgb(11,87,208)", value => ColorReader.Parse(value) is not null);

    /// <summary>A language.</summary>
    public static StyleValue Language { get; } = new("a language such as en-us", value => value.All(letter => char.IsLetterOrDigit(letter) || letter == '-'));

    /// <summary>One of some words.</summary>
    public static StyleValue Words(string words)
    {
        var known = words.Split(' ');
        return new(string.Join(", ", known), known.Contains);
    }

    /// <summary>Lengths that keep things where they are.</summary>
    /// <param name="most">The greatest in pixels.</param>
    /// <param name="share">The greatest in per cent.</param>
    /// <param name="count">How many there may be.</param>
    /// <param name="least">The smallest in pixels.</param>
    public static StyleValue Lengths(double most, double share, int count = 1, double least = 0) => new(
        FormattableString.Invariant($"{(count == 1 ? "a length" : $"up to {count} lengths")} from {least}{(least < 0 ? "px" : "")} to {most}px{(share > 0 ? FormattableString.Invariant($" or {share}%") : "")}"),
        value => value.Split(' ') is var parts && parts.Length <= count && parts.All(part => IsLength(part, least, most, share)));

    /// <summary>A number without a unit.</summary>
    public static StyleValue Number(double most) =>
        new(FormattableString.Invariant($"a number from 0 to {most}"), value => Length.Parse(value) is { Unit: "", Number: >= 0 } length && length.Number <= most);

    /// <summary>Several of these, one after the other.</summary>
    public StyleValue UpTo(int count) => new($"up to {count} of these: {Description}", value => Parts(value).ToList() is var parts && parts.Count <= count && parts.All(Allows));

    /// <summary>These, but some.</summary>
    public StyleValue ButNot(params string[] values) => new($"{Description}, but not {string.Join(", ", values)}", value => Allows(value) && !values.Contains(value));

    /// <summary>These or others.</summary>
    public StyleValue Or(StyleValue others) => new($"{Description}; or {others.Description}", value => Allows(value) || others.Allows(value));

    /// <summary>These or words.</summary>
    public StyleValue Or(string words) => Or(Words(words));

    /// <summary>A value's parts; what is in brackets belongs together.</summary>
    public static IEnumerable<string> Parts(string value)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] == '(' ? 1 : value[i] == ')' ? -1 : 0;
            if (value[i] == ' ' && depth == 0)
            {
                yield return value.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return value.Substring(start);
    }

    private static bool IsLength(string text, double least, double most, double share) =>
        Length.Parse(text) is { HasUnit: true } length
        && (length.Unit == "%" ? length.Number >= 0 && length.Number <= share : length.Pixels(Em, 0) >= least && length.Pixels(Em, 0) <= most);
}
