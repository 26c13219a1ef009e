using System.Collections.Generic;
using System.Linq;
using System.Text;
using MimeKit.Text;
using PartnerRelationships.Core.Mail;
using HtmlAttribute = PartnerRelationships.Core.Mail.HtmlAttribute;

namespace PartnerRelationships.Mail.Html;

/// <summary>Puts an outline together from what the tokenizer finds.</summary>
internal sealed class OutlineBuilder
{
    // Layout of tables goes deep; nothing that somebody reads goes deeper.
    private const int Deepest = 200;

    private static readonly HashSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");
    private static readonly HashSet<string> Inline = Set("a abbr b bdi bdo big cite code em font i mark q s samp small span strike strong sub sup tt u var");
    private static readonly HashSet<string> Kept = Set("a style script");

    private readonly List<HtmlElement> elements = [];
    private readonly List<string> comments = [];
    private readonly List<int> open = [];
    private readonly Dictionary<int, StringBuilder> texts = [];
    private readonly StringBuilder text = new();

    public void Add(HtmlToken token)
    {
        switch (token)
        {
            case HtmlTagToken tag:
                Add(tag);
                break;
            case HtmlCommentToken comment:
                comments.Add(comment.Comment);
                break;
            // Programs do not agree where such a section ends.
            case HtmlCDataToken section:
                comments.Add("<![CDATA[" + section.Data);
                break;
            case HtmlDataToken data:
                Sink().Append(data.Data);
                break;
        }
    }

    public HtmlOutline Build()
    {
        foreach (var pair in texts)
        {
            elements[pair.Key] = elements[pair.Key] with { Text = pair.Value.ToString() };
        }

        return new HtmlOutline(elements, comments, text.ToString());
    }

    private void Add(HtmlTagToken tag)
    {
        var name = tag.Name.ToLowerInvariant();
        if (!Inline.Contains(name) || name == "a")
        {
            Sink().Append('\n');
        }

        if (tag.IsEndTag)
        {
            Close(name);
        }
        else
        {
            Open(name, tag);
        }
    }

    private void Open(string name, HtmlTagToken tag)
    {
        // Browsers do not put a link into a link.
        if (name == "a")
        {
            Close(name);
        }

        var attributes = tag.Attributes.Select(attribute => new HtmlAttribute(attribute.Name.ToLowerInvariant(), attribute.Value ?? ""));
        elements.Add(new HtmlElement(name, [.. attributes], open.Count == 0 ? -1 : open[open.Count - 1]));
        if (Void.Contains(name))
        {
            return;
        }

        open.Add(elements.Count - 1);
        if (Kept.Contains(name))
        {
            texts[elements.Count - 1] = new StringBuilder();
        }

        if (open.Count > Deepest)
        {
            throw new InvalidInputException("HtmlInvalid", $"The HTML is nested more than {Deepest} levels deep.");
        }
    }

    private void Close(string name)
    {
        var place = open.FindLastIndex(element => elements[element].Name == name);
        if (place >= 0)
        {
            open.RemoveRange(place, open.Count - place);
        }
    }

    private StringBuilder Sink()
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (texts.TryGetValue(open[i], out var own))
            {
                return own;
            }
        }

        return text;
    }

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
