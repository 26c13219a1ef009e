using System;

namespace PartnerRelationships.Core.Drafting;

/// <summary>A draft as a file holds it: perhaps a line <c>Subject: ...</c> and an empty line, then the text.</summary>
/// <param name="Subject">The subject; null when the file begins with the text.</param>
/// <param name="Body">The text.</param>
/// <param name="BodyLine">The line of the file on which the text begins, from 1.</param>
public sealed record DraftText(string? Subject, string Body, int BodyLine)
{
    private const string Head = "Subject:";

    /// <summary>Takes a file's text apart.</summary>
    public static DraftText Parse(string text)
    {
        var lines = Normalize(text);
        if (!lines.StartsWith(Head, StringComparison.OrdinalIgnoreCase))
        {
            return new DraftText(null, lines, 1);
        }

        var end = lines.IndexOf('\n') is var found and >= 0 ? found : lines.Length;
        var rest = lines.Substring(Math.Min(end + 1, lines.Length));
        var body = rest.TrimStart('\n');
        return new DraftText(lines.Substring(Head.Length, end - Head.Length).Trim(), body, 2 + rest.Length - body.Length);
    }

    /// <summary>The draft as a file.</summary>
    public override string ToString() => Subject is null ? Body : $"{Head} {Subject}\n\n{Body}\n";

    /// <summary>A text with line feeds alone, and without the mark that some editors begin a file with.</summary>
    internal static string Normalize(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');
}
