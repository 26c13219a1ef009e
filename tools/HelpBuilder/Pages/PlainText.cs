using System.Collections.Generic;
using System.Linq;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>Markdown as text for a console.</summary>
internal static class PlainText
{
    /// <summary>Each block as a paragraph; lines stay apart in code, lists and tables only.</summary>
    public static IEnumerable<string> Paragraphs(IEnumerable<Block> blocks) => blocks.SelectMany(Texts).Where(text => text.Length > 0);

    public static string Of(Inline? inline) => inline switch
    {
        null => "",
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LinkInline { IsImage: true } => "",
        ContainerInline container => string.Concat(container.Select(Of)),
        _ => "",
    };

    public static string[] Cells(TableRow row) => [.. row.OfType<TableCell>().Select(cell => string.Join(" ", Paragraphs(cell)))];

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        ParagraphBlock paragraph => [Of(paragraph.Inline).Trim()],
        HeadingBlock heading => [Of(heading.Inline)],
        CodeBlock code => [Code(code)],
        ListBlock list => list.OfType<ListItemBlock>().Select((item, at) => $"{(list.IsOrdered ? $"{at + 1}." : "-")} {string.Join(" ", Paragraphs(item))}"),
        Table table => table.OfType<TableRow>().Select(row => string.Join(": ", Cells(row).Where(cell => cell.Length > 0))),
        ContainerBlock container => Paragraphs(container),
        // Comments are for whoever runs the examples.
        _ => [],
    };

    public static string Code(LeafBlock code) => code.Lines.ToString().TrimEnd();
}
