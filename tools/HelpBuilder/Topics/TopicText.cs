using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PartnerRelationships.HelpBuilder.Pages;

namespace PartnerRelationships.HelpBuilder.Topics;

/// <summary>An about_ topic as Get-Help shows it: lines of at most 80 columns.</summary>
internal static class TopicText
{
    private const string Indent = "    ";
    private const int WidestTerm = 28;

    public static string Of(PageFile page)
    {
        var text = new StringBuilder();
        var (topic, lead) = Headings(page);
        // Get-Help takes the fifth line for the synopsis.
        text.Append(topic).Append('\n').Append(Indent).Append(page.Name).Append("\n\n").Append(lead).Append('\n')
            .Append(Indent).Append(Synopsis(page)).Append('\n');
        foreach (var block in page.Blocks.SkipWhile(block => block is not HeadingBlock { Level: 2 }))
        {
            text.Append(block is HeadingBlock ? "\n" : "").AppendJoin('\n', Lines(page, block)).Append(block is HtmlBlock ? "" : "\n\n");
        }

        return text.ToString().Replace("\n\n\n", "\n\n").TrimEnd() + "\n";
    }

    // As Windows PowerShell has them in the language.
    private static (string Topic, string Lead) Headings(PageFile page) => Path.GetFileName(Path.GetDirectoryName(page.Path)) switch
    {
        "hu-HU" => ("TÉMAKÖR", "RÖVID LEÍRÁS"),
        _ => ("TOPIC", "SHORT DESCRIPTION"),
    };

    // The one paragraph below the title.
    private static string Synopsis(PageFile page)
    {
        if (page.Blocks is not [HeadingBlock { Level: 1 } title, ParagraphBlock lead, ..] || PlainText.Of(title.Inline) != page.Name)
        {
            throw new PageException(page.Path, 1, $"A topic begins with '# {page.Name}' and a paragraph that says in one line what it is about.");
        }

        var synopsis = PlainText.Of(lead.Inline);
        return synopsis.Length <= 76 ? synopsis : throw page.ErrorAt(lead, $"The paragraph below the title has {synopsis.Length} characters; at most 76 fit on its line.");
    }

    private static IEnumerable<string> Lines(PageFile page, Block block) => block switch
    {
        HeadingBlock { Level: 2 } heading => [PlainText.Of(heading.Inline).ToUpperInvariant()],
        HeadingBlock heading => [$"  {PlainText.Of(heading.Inline)}"],
        CodeBlock code => Code(page, code),
        ListBlock => PlainText.Paragraphs([block]).SelectMany(item => Wrapping.Lines(item, Indent, Indent + "  ")),
        Table table => Terms([.. table.OfType<TableRow>().Where(row => !row.IsHeader || PlainText.Cells(row).Any(cell => cell.Length > 0)).Select(PlainText.Cells)]),
        HtmlBlock => [],
        _ => PlainText.Paragraphs([block]).SelectMany(paragraph => Wrapping.Lines(paragraph, Indent, Indent)),
    };

    private static IEnumerable<string> Code(PageFile page, CodeBlock code) => PlainText.Code(code).Split('\n').Select((line, at) =>
        (Indent.Length * 2) + line.Length <= Wrapping.Columns
            ? (Indent + Indent + line).TrimEnd()
            : throw new PageException(page.Path, code.Line + 2 + at, $"The line of code has {line.Length} characters; {Wrapping.Columns - (Indent.Length * 2)} fit on a console."));

    // The first column stands beside the others where it is narrow, and above them where it is not.
    private static IEnumerable<string> Terms(string[][] rows)
    {
        var width = rows.Max(row => row[0].Length);
        return rows.SelectMany(row => (width <= WidestTerm
            ? Wrapping.Lines(Rest(row), Indent + row[0].PadRight(width + 2), Indent + new string(' ', width + 2))
            : Wrapping.Lines(row[0], Indent, Indent).Concat(Wrapping.Lines(Rest(row), Indent + Indent, Indent + Indent))));
    }

    private static string Rest(string[] row) => string.Join("; ", row.Skip(1).Where(cell => cell.Length > 0));
}
