using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig.Syntax;
using PartnerRelationships.HelpBuilder.Pages;
using static PartnerRelationships.HelpBuilder.Building.Xml;

namespace PartnerRelationships.HelpBuilder.Building;

/// <summary>The syntax of a command, set by set; each in the order that its page shows.</summary>
internal static partial class MamlSyntax
{
    public static XElement Of(PageFile page, IReadOnlyList<ParameterPart> parameters)
    {
        var section = page.Need("SYNTAX");
        var sets = section.Divide(3).ToList();
        return new XElement(Command + "syntax", sets.Count == 0
            ? [Item(page, "(All)", section, parameters)]
            : sets.Select(set => Item(page, set.Title.Replace(" (Default)", ""), set, parameters)));
    }

    private static XElement Item(PageFile page, string set, Section section, IReadOnlyList<ParameterPart> parameters)
    {
        var code = section.Blocks.OfType<FencedCodeBlock>().FirstOrDefault() ?? throw new PageException(page.Path, section.Line, "The syntax of the set is missing.");
        var names = ParameterName().Matches(PlainText.Code(code)[page.Name.Length..]).Select(match => match.Groups[1].Value);
        return new XElement(Command + "syntaxItem", new XElement(Maml + "name", page.Name), names.Select(name =>
            parameters.FirstOrDefault(parameter => parameter.Name == name) is { } part && part.In(set) is { } facts
                ? MamlParameter.Of(part, facts, inSyntax: true)
                : throw page.ErrorAt(code, $"The syntax has -{name}, and PARAMETERS does not have it for this set.")));
    }

    [GeneratedRegex(@"(?<=[\s\[])-(\w+)")]
    private static partial Regex ParameterName();
}
