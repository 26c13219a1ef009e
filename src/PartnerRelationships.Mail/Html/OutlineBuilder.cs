using System.Collections.Generic;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Html;

/// <summary>Puts an outline together from what the parser finds.</summary>
/// <param name="document">What the parser found.</param>
/// <param name="tags">The tags as they stand in the text.</param>
internal sealed class OutlineBuilder(IDocument document, TagList tags)
{
    // Layout of tables goes deep; nothing that somebody reads goes deeper.
    private const int Deepest = 200;

    private static readonly HashSet<string> Inline = Set("abbr b bdi bdo big cite code em font i mark q s samp small span strike strong sub sup tt u var");
    private static readonly HashSet<string> Kept = Set("a style script");

    private readonly List<IElement> found = [];
    private readonly List<HtmlElement> elements = [];
    private readonly List<string> comments = [];

    public HtmlOutline Build()
    {
        var text = new StringBuilder();
        Walk(document, -1, 0, text);
        return new HtmlOutline(elements, tags.Rest(), comments, text.ToString(), new Selectors(found));
    }

    private void Walk(INode node, int parent, int depth, StringBuilder text)
    {
        if (depth > Deepest)
        {
            throw new InvalidInputException("HtmlInvalid", $"The HTML is nested more than {Deepest} levels deep.");
        }

        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IElement element:
                    Add(element, parent, depth, text);
                    break;
                case IComment comment:
                    comments.Add(comment.Data);
                    break;
                case ICharacterData data:
                    text.Append(data.Data);
                    break;
            }
        }
    }

    private void Add(IElement element, int parent, int depth, StringBuilder text)
    {
        var (place, name) = (elements.Count, element.LocalName.ToLowerInvariant());
        var own = Kept.Contains(name) ? new StringBuilder() : text;
        found.Add(element);
        elements.Add(new HtmlElement(
            name, [.. element.Attributes.Select(attribute => new HtmlAttribute(attribute.Name.ToLowerInvariant(), attribute.Value))], parent, tags.Find(element), element.ChildNodes.Any(IsText)));
        Part(name, text);
        Walk(element, place, depth + 1, own);
        Part(name, text);
        if (own != text)
        {
            elements[place] = elements[place] with { Text = own.ToString() };
        }
    }

    private static void Part(string name, StringBuilder text)
    {
        if (!Inline.Contains(name))
        {
            text.Append('\n');
        }
    }

    private static bool IsText(INode node) => node is IText text && !string.IsNullOrWhiteSpace(text.Data);

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
