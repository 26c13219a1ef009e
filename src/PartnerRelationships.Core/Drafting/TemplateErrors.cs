using System.Collections.Generic;

namespace PartnerRelationships.Core.Drafting;

/// <summary>What a template's mistakes say: the file, the line, the field.</summary>
internal static class TemplateErrors
{
    public static InvalidInputException Invalid(string origin, int line, string what) =>
        new("TemplateInvalid", $"{origin}, line {line}: {what}");

    public static InvalidInputException UnknownField(string origin, TemplatePart part, IReadOnlyList<string> builtIn) =>
        new("TemplateFieldUnknown", $"{origin}, line {part.Line}: there is no field '{part.Text}'.")
        {
            RecommendedAction = $"Use one of {string.Join(", ", builtIn)}, or give the field with -Field @{{ {part.Text} = '...' }}.",
        };

    public static InvalidInputException EmptyField(string origin, TemplatePart part) =>
        new("TemplateFieldEmpty", $"{origin}, line {part.Line}: the field '{part.Text}' has no value here.")
        {
            RecommendedAction = $"Give a value, or show the text only when there is one: {{{{#{part.Text}}}}}...{{{{/{part.Text}}}}}.",
        };
}
