using System;
using System.Linq;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Something that can be typed as an argument.</summary>
/// <param name="text">The argument's value.</param>
/// <param name="shown">What the list shows of it; empty for the text.</param>
/// <param name="tip">What tells it from others.</param>
/// <param name="others">By what else than the text and what is shown it is found.</param>
internal sealed class Offer(string text, string shown, string tip, params string?[] others)
{
    /// <summary>The argument's value; empty where there is none to offer.</summary>
    public string Text => text;

    /// <summary>Whether it is one that is meant by a word that was begun.</summary>
    public bool Begins(string word) => Starts(text, word) || Starts(shown, word) || others.Any(other => Starts(other, word));

    /// <summary>What PowerShell offers.</summary>
    public CompletionResult Result => CompletionWord.Offer(text, shown.Length > 0 ? shown : text, tip.Length > 0 ? tip : text);

    /// <summary>Whether a text is meant by a word that was begun; null is not.</summary>
    public static bool Starts(string? text, string word) => text?.StartsWith(word, StringComparison.OrdinalIgnoreCase) == true;
}
