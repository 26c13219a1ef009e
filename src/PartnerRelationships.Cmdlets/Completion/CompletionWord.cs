using System;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerRelationships.Commands;

/// <summary>The word that is being completed, and what is offered for it: as PowerShell reads both, with every quote that it takes for one.</summary>
internal static class CompletionWord
{
    private const string SingleQuotes = "'\u2018\u2019\u201A\u201B";
    private const string DoubleQuotes = "\"\u201C\u201D\u201E";

    /// <summary>What was typed, without the quotes around it and within it. It arrives half unquoted, and often without the closing quote.</summary>
    public static string Typed(string? word)
    {
        var text = word ?? "";
        var quotes = text.Length == 0 ? "" : SingleQuotes.IndexOf(text[0]) >= 0 ? SingleQuotes : DoubleQuotes.IndexOf(text[0]) >= 0 ? DoubleQuotes : "";
        if (quotes.Length == 0)
        {
            return text.Replace("`", "");
        }

        var inner = text.Substring(1, text.Length - (text.Length > 1 && quotes.IndexOf(text[text.Length - 1]) >= 0 ? 2 : 1));
        foreach (var quote in quotes)
        {
            inner = inner.Replace($"{quote}{quote}", $"{quote}");
        }

        return inner;
    }

    /// <summary>A completion that PowerShell reads as the text.</summary>
    public static CompletionResult Offer(string text, string shown, string tip) => new(
        IsPlain(text) ? text : $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'", shown, CompletionResultType.ParameterValue, tip);

    // A bare word may begin a number, a switch, a variable or a comment; letters and the dashes of an id do not.
    private static bool IsPlain(string text) => Guid.TryParseExact(text, "D", out _) || (text.Length > 0 && Array.TrueForAll(text.ToCharArray(), letter => letter is >= 'A' and <= 'Z' or >= 'a' and <= 'z'));
}
