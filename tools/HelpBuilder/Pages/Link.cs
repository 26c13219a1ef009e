using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>A related link: what it is called, and where it leads. Another command's has no address: its name is enough for Get-Help.</summary>
internal sealed record Link(string Text, string Address)
{
    public static IEnumerable<Link> Of(PageFile file, Uri online) => file.Need("RELATED LINKS").Blocks
        .SelectMany(block => block is LeafBlock leaf ? [leaf] : block.Descendants().OfType<LeafBlock>())
        .SelectMany(leaf => leaf.Inline?.Descendants<LinkInline>() ?? [])
        .Select(link => Of(file, online, link));

    private static Link Of(PageFile file, Uri online, LinkInline link)
    {
        var text = PlainText.Of(link);
        if (Uri.TryCreate(link.Url, UriKind.Absolute, out var absolute) && absolute.Scheme is "https" or "http")
        {
            return new Link(text, link.Url!);
        }

        var target = (link.Url ?? "").Split('#')[0];
        if (!File.Exists(Path.Combine(Path.GetDirectoryName(file.Path)!, target)))
        {
            throw file.ErrorAt(link, $"The link leads to {target}, which is not there.");
        }

        return new Link(text, target.Contains('/', StringComparison.Ordinal) ? new Uri(online, link.Url).AbsoluteUri : "");
    }
}
