using System.Collections.Generic;

namespace PartnerRelationships.Core.Mail;

/// <summary>Reads HTML as a mail program does, so that rules about it need not guess.</summary>
public interface IHtmlReader
{
    /// <summary>Takes HTML apart. Nothing is followed or run.</summary>
    /// <exception cref="InvalidInputException">It is nested too deep to be a mail (HtmlInvalid).</exception>
    HtmlOutline Read(string html);
}

/// <summary>What is in an HTML text.</summary>
/// <param name="Elements">Every element, in the order of its start.</param>
/// <param name="Comments">What stands in comments.</param>
/// <param name="Text">The text outside of links, styles and scripts; blocks and links part it like spaces.</param>
public sealed record HtmlOutline(IReadOnlyList<HtmlElement> Elements, IReadOnlyList<string> Comments, string Text);

/// <summary>An element.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Attributes">Its attributes, character references decoded.</param>
/// <param name="Parent">The place among the elements of the one that it is in; -1 for none.</param>
/// <param name="Text">What is in a link, a style or a script; null for other elements.</param>
public sealed record HtmlElement(string Name, IReadOnlyList<HtmlAttribute> Attributes, int Parent, string? Text = null);

/// <summary>An attribute.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Value">Its value; empty for one that has none.</param>
public readonly record struct HtmlAttribute(string Name, string Value);
