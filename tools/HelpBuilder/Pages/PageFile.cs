using System.Collections.Generic;
using System.IO;
using System.Linq;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>A page's markdown.</summary>
internal sealed class PageFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UsePreciseSourceLocation().Build();

    public PageFile(string path, string text)
    {
        (Path, Text) = (path, text.ReplaceLineEndings("\n"));
        Blocks = [.. Markdown.Parse(Text, Pipeline)];
        Sections = [.. Section.Divide(this, Blocks, 2)];
    }

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Its headings of the second level.</summary>
    public IReadOnlyList<Section> Sections { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static PageFile Read(string path) => new(path, File.ReadAllText(path));

    /// <summary>What the front matter says of a key; null if it does not.</summary>
    public string? Meta(string key) => Blocks.OfType<YamlFrontMatterBlock>().SelectMany(KeyValues.Of).FirstOrDefault(pair => pair.Key == key).Value;

    /// <summary>A section that every page has.</summary>
    public Section Need(string title) => Sections.FirstOrDefault(section => section.Title == title) ?? throw new PageException(Path, 1, $"It has no section '## {title}'.");

    /// <summary>The hand-written text of a section; empty if the page has none.</summary>
    public string RawOf(string title) => Sections.FirstOrDefault(section => section.Title == title)?.Raw ?? "";

    public PageException ErrorAt(MarkdownObject place, string message) => new(Path, place.Line + 1, message);
}
