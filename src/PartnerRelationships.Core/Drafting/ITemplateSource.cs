namespace PartnerRelationships.Core.Drafting;

/// <summary>The partner's own templates.</summary>
public interface ITemplateSource
{
    /// <summary>The template for a culture.</summary>
    /// <param name="culture">Such as hu-HU, or hu for every Hungarian one.</param>
    /// <returns>Null when there is none; another one is used.</returns>
    /// <exception cref="InvalidInputException">There is one, but it cannot be read.</exception>
    TemplateText? Find(string culture);
}

/// <summary>A template as it was written.</summary>
/// <param name="Origin">What errors call it, such as its file.</param>
/// <param name="Text">The line <c>Subject: ...</c>, an empty line, the text.</param>
/// <param name="Html">The same as HTML; null to have it made of the text.</param>
/// <param name="HtmlOrigin">What errors call the HTML; null when there is none.</param>
public sealed record TemplateText(string Origin, string Text, string? Html = null, string? HtmlOrigin = null);
