using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PartnerRelationships.HelpBuilder.Pages;
using static PartnerRelationships.HelpBuilder.Building.Xml;

namespace PartnerRelationships.HelpBuilder.Building;

/// <summary>A parameter in a syntax, and in the list of all.</summary>
internal static class MamlParameter
{
    // More would hide the rest of a syntax.
    private const int MostValuesInSyntax = 6;

    public static XElement Of(ParameterPart part) => Of(part, part.Facts[0], inSyntax: false);

    public static XElement Of(ParameterPart part, ParameterFacts facts, bool inSyntax) => new(Command + "parameter",
        new XAttribute("required", Lower(facts["Required"])),
        new XAttribute("variableLength", "true"),
        new XAttribute("globbing", Lower(facts["Accept wildcard characters"])),
        new XAttribute("pipelineInput", facts["Accept pipeline input"]),
        new XAttribute("position", facts["Position"] == "Named" ? "named" : facts["Position"]),
        new XAttribute("aliases", facts.Aliases),
        new XElement(Maml + "name", part.Name),
        Prose(Maml + "Description", Description(part, facts)),
        Value(facts, inSyntax),
        inSyntax ? null : new XElement(Dev + "type", new XElement(Maml + "name", facts.Type)),
        new XElement(Dev + "defaultValue", facts["Default value"]));

    private static IEnumerable<string> Description(ParameterPart part, ParameterFacts facts) => facts.AcceptedValues.Count == 0
        ? part.Description
        : part.Description.Append($"Possible values: {string.Join(", ", facts.AcceptedValues)}.");

    // A switch has no value; one of few values is shown as these.
    private static XElement? Value(ParameterFacts facts, bool inSyntax) =>
        facts.IsSwitch && inSyntax ? null
        : inSyntax && facts.AcceptedValues.Count is > 0 and <= MostValuesInSyntax
            ? new XElement(Command + "parameterValueGroup", facts.AcceptedValues.Select(value =>
                new XElement(Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), value)))
        : new XElement(Command + "parameterValue", new XAttribute("required", facts.IsSwitch ? "false" : "true"), new XAttribute("variableLength", "false"), facts.Type);

    private static string Lower(string truth) => truth == "True" ? "true" : "false";
}
