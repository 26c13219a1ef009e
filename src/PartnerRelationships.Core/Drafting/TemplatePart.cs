namespace PartnerRelationships.Core.Drafting;

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text itself, or the name of the field.</param>
/// <param name="Line">Where it stands in its file, from 1.</param>
/// <param name="End">For the opening of a section, the place of its closing among the parts.</param>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text, int Line, int End = 0);

/// <summary>What a piece of a template is.</summary>
internal enum TemplatePartKind
{
    Text,
    Field,
    SectionWithValue,
    SectionWithoutValue,
    SectionEnd,
}
