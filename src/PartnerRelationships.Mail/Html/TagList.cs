using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Html;

/// <summary>The tags of a text as they stand there. The parser passes over those that have no place where they are, and over what they say a second time.</summary>
internal sealed class TagList
{
    private readonly Dictionary<int, HtmlTagToken> tags = [];
    private readonly HashSet<int> repeating = [];

    /// <summary>Takes note of a token.</summary>
    public void Add(HtmlToken token)
    {
        if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } tag)
        {
            tags[tag.Position.Index] = tag;
        }
    }

    /// <summary>Takes note of a tag that has an attribute twice.</summary>
    public void Add(HtmlErrorEvent fault)
    {
        if (fault.Code == (int)HtmlParseError.AttributeDuplicateOmitted)
        {
            repeating.Add(fault.Position.Index);
        }
    }

    /// <summary>Strikes out the tag of which an element came, if it is all that the tag said.</summary>
    /// <returns>The line of the tag; 0 where there is none.</returns>
    public int Find(IElement element)
    {
        if (element.SourceReference is not { } source)
        {
            return 0;
        }

        if (!repeating.Contains(source.Position.Index))
        {
            tags.Remove(source.Position.Index);
        }

        return source.Position.Line;
    }

    /// <summary>The tags of which no element came, or one that is not all that they say.</summary>
    public IReadOnlyList<HtmlElement> Rest() =>
        [.. tags.Values.Select(tag => new HtmlElement(tag.Name.ToLowerInvariant(), [.. tag.Attributes.Select(attribute => new HtmlAttribute(attribute.Name.ToLowerInvariant(), attribute.Value ?? ""))], -1, tag.Position.Line))];
}
