using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>A selector, parted from the states that a link goes through while somebody reads.</summary>
/// <param name="Bare">The selector without them.</param>
/// <param name="States">Those that may hold or not.</param>
internal sealed record SelectorText(string Bare, IReadOnlyList<string> States)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly Regex Link = new(@":(?:link|visited)(?![\w-])", Options);
    private static readonly Regex State = new(@":(?:visited|hover|active|focus)(?![\w-])", Options);
    private static readonly Regex Passing = new(@":(?:hover|active|focus)(?![\w-])", Options);
    private static readonly Regex Name = new(@"[.#]([\w-]+)", RegexOptions.CultureInvariant);

    // From its end: from the beginning, each letter of a long one before it would be tried as the first.
    private static readonly Regex LastPart = new(@"(?:\[[^\]]*\]|[^\s>+~\[])+$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    // What a browser would not take for a selector, by which it would pass over the rule, is none.
    private const string Word = "-?[a-z_][a-z0-9_-]*";
    private const string Detail = @"(?:[.#]" + Word + @"|\[" + Word + @"(?:[~|^$*]?=(?:""[^""\[\]]*""|'[^'\[\]]*'|" + Word + @"))?\]|:(?:root|first-child|last-child|nth-child\((?:odd|even|\d{1,3})\)))";
    private const string Compound = "(?:(?:[a-z][a-z0-9]*|[*])" + Detail + "*|" + Detail + "+)";
    private static readonly Regex Plain = new("^" + Compound + @"(?:(?:\s*[>+~]\s*|\s+)" + Compound + ")*$", Options);

    /// <summary>Reads one.</summary>
    /// <returns>The selector; null for one that holds anything else.</returns>
    public static SelectorText? Read(string text)
    {
        // Only links have an address in a mail, and each of them is visited or not.
        var bare = Passing.Replace(Link.Replace(text, "[href]"), "").Trim();
        var states = State.Matches(text).Cast<Match>().Select(match => match.Value.ToLowerInvariant()).ToList();
        return bare.Length == 0 && states.Count > 0 ? new SelectorText("*", states) : Plain.IsMatch(bare) ? new SelectorText(bare, states) : null;
    }

    /// <summary>The classes and ids that a selector names.</summary>
    public static IEnumerable<string> Names(string selector) => Name.Matches(selector).Cast<Match>().Select(match => match.Groups[1].Value);

    /// <summary>Parts what a selector says of the element itself from what it says of those that it is in or beside; either is empty for nothing.</summary>
    public static (string Around, string Last) Split(string selector)
    {
        var last = LastPart.Match(selector).Value;
        return (selector.Substring(0, selector.Length - last.Length).Trim(), last);
    }
}
