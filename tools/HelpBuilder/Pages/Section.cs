using System.Collections.Generic;
using System.Linq;
using Markdig.Syntax;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>A heading and all that stands below it.</summary>
internal sealed record Section(PageFile File, HeadingBlock Heading, IReadOnlyList<Block> Blocks)
{
    public string Title { get; } = PlainText.Of(Heading.Inline);

    public int Line => Heading.Line + 1;

    /// <summary>Its blocks before the first heading below it.</summary>
    public IEnumerable<Block> Lead => Blocks.TakeWhile(block => block is not HeadingBlock);

    /// <summary>Its text as it was written.</summary>
    public string Raw => Blocks.Count == 0 ? "" : File.Text[Blocks[0].Span.Start..(Blocks[^1].Span.End + 1)].Trim();

    /// <summary>What the headings of a level divide blocks into.</summary>
    public static IEnumerable<Section> Divide(PageFile file, IReadOnlyList<Block> blocks, int level)
    {
        for (var start = 0; start < blocks.Count; start++)
        {
            if (blocks[start] is HeadingBlock heading && heading.Level == level)
            {
                yield return new Section(file, heading, [.. blocks.Skip(start + 1).TakeWhile(block => block is not HeadingBlock next || next.Level > level)]);
            }
        }
    }

    public IEnumerable<Section> Divide(int level) => Divide(File, Blocks, level);
}
