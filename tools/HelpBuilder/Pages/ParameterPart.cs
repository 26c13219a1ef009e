using System.Collections.Generic;
using System.Linq;
using Markdig.Syntax;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>A parameter on a page: its description, and a block of facts for the sets in which it is the same.</summary>
internal sealed record ParameterPart(string Name, IReadOnlyList<string> Description, IReadOnlyList<ParameterFacts> Facts)
{
    public static ParameterPart Of(Section section)
    {
        var facts = section.Blocks.OfType<FencedCodeBlock>().Where(block => block.Info == "yaml").Select(block => ParameterFacts.Of(section.File, block)).ToList();
        return facts.Count == 0
            ? throw new PageException(section.File.Path, section.Line, $"The parameter {section.Title} has no ```yaml block.")
            : new ParameterPart(section.Title.TrimStart('-'), [.. PlainText.Paragraphs(section.Blocks.Where(block => block is not FencedCodeBlock { Info: "yaml" }))], facts);
    }

    /// <summary>What it is in a set; null if it is not part of it.</summary>
    public ParameterFacts? In(string set) => Facts.FirstOrDefault(facts => facts.IsIn(set));
}

/// <summary>What a yaml block says of a parameter.</summary>
internal sealed record ParameterFacts(IReadOnlyDictionary<string, string> Values)
{
    private static readonly string[] Keys = ["Type", "Parameter Sets", "Aliases", "Required", "Position", "Default value", "Accept pipeline input", "Accept wildcard characters"];

    public string Type => Values["Type"];

    public bool IsSwitch => Type == "SwitchParameter";

    public string Aliases => Values["Aliases"].Length == 0 ? "none" : Values["Aliases"];

    public IReadOnlyList<string> AcceptedValues => KeyValues.List(Values.GetValueOrDefault("Accepted values", ""));

    public string this[string key] => Values[key];

    public bool IsIn(string set) => Values["Parameter Sets"] == "(All)" || KeyValues.List(Values["Parameter Sets"]).Contains(set);

    public static ParameterFacts Of(PageFile file, LeafBlock block)
    {
        var values = KeyValues.Of(block).ToDictionary(pair => pair.Key, pair => pair.Value);
        return Keys.FirstOrDefault(key => !values.ContainsKey(key)) is { } missing
            ? throw file.ErrorAt(block, $"The block does not say: {missing}.")
            : new ParameterFacts(values);
    }
}
