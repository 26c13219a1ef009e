using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>PowerShell code of a page, with what a reader does not see: comments above it tell how it is run by the tests.</summary>
internal sealed partial record Example(string File, int Line, string Title, string Code, string? Before, string? Throws, IReadOnlyList<string> Remarks)
{
    /// <summary>The examples of a command's page: each has a title, and one block of code before its remarks.</summary>
    public static IEnumerable<Example> OfCommand(PageFile file) => file.Need("EXAMPLES").Divide(3).Select((section, at) =>
    {
        var title = NumberedTitle().Match(section.Title) is { Success: true } match && match.Groups[1].Value == $"{at + 1}"
            ? match.Groups[2].Value
            : throw new PageException(file.Path, section.Line, $"The heading of the example must be '### Example {at + 1}: what it shows'.");
        var code = section.Blocks.SkipWhile(block => block is HtmlBlock).FirstOrDefault();
        return IsPowerShell(code)
            ? Of(file, title, section.Blocks, (FencedCodeBlock)code!)
            : throw new PageException(file.Path, section.Line, "Below the heading of an example stands its code: a block that begins with ```powershell. What explains it comes after.");
    });

    /// <summary>The PowerShell code of a topic.</summary>
    public static IEnumerable<Example> OfTopic(PageFile file) => file.Blocks.Where(IsPowerShell).Select(code => Of(file, file.Name, file.Blocks, (FencedCodeBlock)code));

    private static Example Of(PageFile file, string title, IReadOnlyList<Block> blocks, FencedCodeBlock code)
    {
        var at = blocks.ToList().IndexOf(code);
        var comments = blocks.Take(at).Reverse().TakeWhile(block => block is HtmlBlock).Select(block => Comment(file, (HtmlBlock)block)).ToDictionary(comment => comment.Kind, comment => comment.Text);
        return new Example(file.Path, code.Line + 1, title, PlainText.Code(code), comments.GetValueOrDefault("before"), comments.GetValueOrDefault("throws"),
            [.. PlainText.Paragraphs(blocks.Skip(at + 1))]);
    }

    private static (string Kind, string Text) Comment(PageFile file, HtmlBlock block) => CommentText().Match(PlainText.Code(block)) is { Success: true } match
        ? (match.Groups[1].Value, match.Groups[2].Value.Trim())
        : throw file.ErrorAt(block, "A comment above an example is <!-- before: PowerShell --> or <!-- throws: ErrorId -->.");

    private static bool IsPowerShell(Block? block) => block is FencedCodeBlock { Info: "powershell" };

    [GeneratedRegex(@"^Example (\d+): (.+)$")]
    private static partial Regex NumberedTitle();

    [GeneratedRegex(@"^<!--\s*(before|throws):(.*)-->\s*$", RegexOptions.Singleline)]
    private static partial Regex CommentText();
}
