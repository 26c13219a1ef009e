using System;
using System.Globalization;

namespace PartnerRelationships.Core.Drafting;

/// <summary>A template of mails in one language, ready to be filled.</summary>
internal sealed class MailTemplate
{
    private readonly Template subject;
    private readonly Template body;
    private readonly Template? html;

    /// <summary>Reads a template.</summary>
    /// <param name="source">As it was written.</param>
    /// <param name="language">The culture that it is written in.</param>
    /// <exception cref="InvalidInputException">It breaks the grammar (TemplateInvalid).</exception>
    public MailTemplate(TemplateText source, CultureInfo language)
    {
        Language = language;
        var draft = DraftText.Parse(source.Text);
        var head = draft.Subject ?? throw TemplateErrors.Invalid(source.Origin, 1, "the first line must be 'Subject: ...', followed by an empty line.");
        subject = Template.OfText(source.Origin, head);
        body = Template.OfText(source.Origin, draft.Body, draft.BodyLine);
        html = source.Html is null ? null : Template.OfHtml(source.HtmlOrigin ?? source.Origin, DraftText.Normalize(source.Html));
    }

    /// <summary>The culture that the text is written in; dates are written in it as well.</summary>
    public CultureInfo Language { get; }

    /// <summary>Fills subject, text and HTML.</summary>
    /// <param name="fields">The values.</param>
    /// <param name="links">The addresses that can be clicked in an HTML that is made of the text.</param>
    /// <exception cref="InvalidInputException">A field is unknown or empty, or the subject is none.</exception>
    public FilledTemplate Fill(MergeFields fields, params Uri?[] links)
    {
        var head = subject.Fill(fields).Trim();
        DraftInput.CheckSubject(head);
        var text = body.Fill(fields).Trim();
        return new FilledTemplate(head, text, html?.Fill(fields) ?? HtmlPart.Of(text, Language, links));
    }
}

/// <summary>What came of a template.</summary>
/// <param name="Subject">The subject, one line.</param>
/// <param name="Text">The text.</param>
/// <param name="Html">The same as HTML.</param>
internal sealed record FilledTemplate(string Subject, string Text, string Html);
