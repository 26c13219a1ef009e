using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>Reads a style sheet: rules, some of them for a medium. Everything else that a sheet can hold is refused.</summary>
/// <param name="place">The place of the style sheet, for errors.</param>
/// <param name="media">The medium that it says it is for; null for any.</param>
internal sealed class StyleSheetReader(string place, string? media)
{
    private static readonly Regex MediaQuery = new(@"^@media\s*(?<medium>[a-z0-9\s():,./>=-]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private readonly List<StyleRule> rules = [];
    private string? condition;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidInputException">It is not plainly a list of rules, or holds what a mail's sheet may not (HtmlStyleForbidden).</exception>
    public IReadOnlyList<StyleRule> Read(string sheet)
    {
        var text = StyleText.Clean(sheet) ?? throw StyleErrors.Unreadable(sheet, place);
        var at = 0;
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', at))
        {
            at = ReadBlock(text, Ending(text.Substring(at, open - at)), open);
        }

        return Ending(text.Substring(at)).Length == 0 && condition is null ? rules : throw StyleErrors.Unreadable(text.Substring(at), place);
    }

    /// <summary>The text before a brace; notes the end of a media query.</summary>
    private string Ending(string before)
    {
        var trimmed = before.Trim();
        if (condition is not null && trimmed.StartsWith("}", StringComparison.Ordinal))
        {
            condition = null;
            trimmed = trimmed.Substring(1).Trim();
        }

        return trimmed.IndexOfAny(['}', ';']) < 0 ? trimmed : throw StyleErrors.Unreadable(trimmed, place);
    }

    private int ReadBlock(string text, string prelude, int open)
    {
        if (condition is null && MediaQuery.Match(prelude) is { Success: true } medium)
        {
            condition = medium.Groups["medium"].Value.ToLowerInvariant();
            return open + 1;
        }

        if (prelude.StartsWith("@", StringComparison.Ordinal))
        {
            throw StyleErrors.Rule(prelude, place, "Use only plain rules and '@media'; most programs do not show fonts that must be loaded anyway.");
        }

        var close = text.IndexOf('}', open);
        if (close < 0 || text.IndexOf('{', open + 1) is var next and >= 0 && next < close)
        {
            throw StyleErrors.Unreadable(prelude, place);
        }

        AddRules(prelude, text.Substring(open + 1, close - open - 1));
        return close + 1;
    }

    private void AddRules(string prelude, string body)
    {
        foreach (var text in prelude.Split(','))
        {
            var selector = SelectorText.Read(text) ?? throw StyleErrors.Rule(text, place, "Use elements, classes or ids as selectors, such as 'td.button a', optionally with :link, :visited, :hover, :active or :focus.");
            var where = $"in the rule '{Excerpt.Of(text)}' {place}";
            var conditions = new[] { media, condition }.OfType<string>().Concat(selector.States);
            rules.Add(new StyleRule(selector.Bare, [.. conditions], DeclarationReader.ReadClean(body, where), where));
        }
    }
}
