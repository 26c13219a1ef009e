using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Drafting;

/// <summary>A text with fields, read once and filled many times. <c>{{field}}</c> stands for a value; what stands between
/// <c>{{#field}}</c> and <c>{{/field}}</c> is there only when the field has one, after <c>{{^field}}</c> only when it has none.</summary>
internal sealed class Template
{
    private const int UsualValue = 40;
    private readonly string origin;
    private readonly IReadOnlyList<TemplatePart> parts;
    private readonly bool html;
    private readonly int usual;

    private Template(string origin, IReadOnlyList<TemplatePart> parts, bool html) =>
        (this.origin, this.parts, this.html, usual) = (origin, parts, html, parts.Sum(part => part.Kind == TemplatePartKind.Text ? part.Text.Length : UsualValue));

    /// <summary>Reads a template whose values are put in as they are.</summary>
    /// <param name="origin">What errors call it.</param>
    /// <param name="text">The template, with line feeds alone.</param>
    /// <param name="firstLine">The number of its first line in its file.</param>
    /// <exception cref="InvalidInputException">It breaks the grammar (TemplateInvalid).</exception>
    public static Template OfText(string origin, string text, int firstLine = 1) =>
        new(origin, new TemplateParser(origin, text, firstLine, places: null).Parse(), html: false);

    /// <summary>Reads a template whose values are encoded as HTML text, and may stand only where that is enough.</summary>
    /// <exception cref="InvalidInputException">It breaks the grammar, or a field stands where its value could become markup (TemplateInvalid).</exception>
    public static Template OfHtml(string origin, string text) =>
        new(origin, new TemplateParser(origin, text, 1, new HtmlPlaces()).Parse(), html: true);

    /// <summary>Fills it. Values are data: what looks like a field or like markup in them stays what it is.</summary>
    /// <exception cref="InvalidInputException">A field is unknown (TemplateFieldUnknown), has no value where one is needed (TemplateFieldEmpty), or
    /// one that is no text (ControlCharacter).</exception>
    public string Fill(MergeFields fields)
    {
        var filled = new StringBuilder(usual);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            i = part.Kind switch
            {
                TemplatePartKind.SectionWithValue when ValueOf(part, fields) is null => SkipTo(part.End, i, fields),
                TemplatePartKind.SectionWithoutValue when ValueOf(part, fields) is not null => SkipTo(part.End, i, fields),
                _ => i,
            };
            Append(filled, part, fields);
        }

        return filled.ToString();
    }

    private void Append(StringBuilder filled, TemplatePart part, MergeFields fields)
    {
        if (part.Kind == TemplatePartKind.Text)
        {
            filled.Append(part.Text);
        }
        else if (part.Kind == TemplatePartKind.Field)
        {
            var value = ValueOf(part, fields) ?? throw TemplateErrors.EmptyField(origin, part);
            DraftInput.CheckField(part.Text, value);
            filled.Append(html ? HtmlText.Encode(value) : value);
        }
    }

    // What is left out is looked at as well: a misspelt field shows with the first invitation, not with the one that needs it.
    private int SkipTo(int end, int from, MergeFields fields)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (parts[i].Kind != TemplatePartKind.Text)
            {
                ValueOf(parts[i], fields);
            }
        }

        return end;
    }

    private string? ValueOf(TemplatePart part, MergeFields fields) =>
        fields.TryGet(part.Text, out var value) ? value : throw TemplateErrors.UnknownField(origin, part, fields.BuiltIn);
}
