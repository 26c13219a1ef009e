using System.Collections.Generic;

namespace PartnerRelationships.Core.Mail;

/// <summary>Reads HTML as a browser does, so that rules about it need not guess.</summary>
public interface IHtmlReader
{
    /// <summary>Takes HTML apart. Nothing is followed or run.</summary>
    /// <exception cref="InvalidInputException">It is nested too deep to be a mail (HtmlInvalid).</exception>
    HtmlOutline Read(string html);
}

/// <summary>What is in an HTML text.</summary>
/// <param name="Elements">Every element, in the order of its start; those that browsers add have no line.</param>
/// <param name="Lost">Tags that browsers pass over where they stand, or attributes that they pass over; other programs may not.</param>
/// <param name="Comments">What stands in comments.</param>
/// <param name="Text">The text outside of links, styles and scripts; blocks and links part it like spaces.</param>
/// <param name="Selectors">Finds elements.</param>
public sealed record HtmlOutline(
    IReadOnlyList<HtmlElement> Elements, IReadOnlyList<HtmlElement> Lost, IReadOnlyList<string> Comments, string Text, IHtmlSelectors Selectors);

/// <summary>An element.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Attributes">Its attributes, character references decoded.</param>
/// <param name="Parent">The place among the elements of the one that it is in; -1 for none.</param>
/// <param name="Line">The line of its tag, from 1; 0 for one that has no tag.</param>
/// <param name="HasText">Whether there is text in it that is in no other element within it.</param>
/// <param name="Text">What is in a link, a style or a script; null for other elements.</param>
public sealed record HtmlElement(string Name, IReadOnlyList<HtmlAttribute> Attributes, int Parent, int Line, bool HasText = false, string? Text = null);

/// <summary>An attribute.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Value">Its value; empty for one that has none.</param>
public readonly record struct HtmlAttribute(string Name, string Value);

/// <summary>Finds elements by the selectors of a style sheet.</summary>
public interface IHtmlSelectors
{
    /// <summary>Finds them.</summary>
    /// <param name="selector">One selector, without commas.</param>
    /// <returns>The elements; null for a selector that is none.</returns>
    HtmlSelection? Find(string selector);
}

/// <summary>What a selector means.</summary>
/// <param name="Weight">How much it weighs against others (CSS's specificity).</param>
/// <param name="Places">The places among the elements of those that are meant.</param>
public sealed record HtmlSelection(int Weight, IReadOnlyList<int> Places);
