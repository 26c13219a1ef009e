using System.Collections.Generic;
using System.Linq;
using System.Text;
using PartnerRelationships.HelpBuilder.Commands;
using PartnerRelationships.HelpBuilder.Pages;

namespace PartnerRelationships.HelpBuilder.Updating;

/// <summary>The text of a command's page: generated from the command and its XML docs, but for the four sections that people write.</summary>
internal sealed class PageText(Checkout checkout)
{
    public const string CommonParameters = "This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable, -InformationAction, -InformationVariable, "
        + "-OutVariable, -OutBuffer, -PipelineVariable, -ProgressAction, -Verbose, -WarningAction, and -WarningVariable. "
        + "For more information, see [about_CommonParameters](https://go.microsoft.com/fwlink/?LinkID=113216).";

    private readonly XmlDocs commandDocs = new(checkout.XmlDocsOf("PartnerRelationships.Cmdlets"));
    private readonly XmlDocs typeDocs = new(checkout.XmlDocsOf("PartnerRelationships.Shared"));

    /// <summary>The page as it must be.</summary>
    /// <param name="command">The command.</param>
    /// <param name="old">The page as it is; empty if there is none.</param>
    public string Of(CommandInfo command, PageFile old)
    {
        var page = new StringBuilder();
        page.Append("---\n").Append("external help file: ").Append(Checkout.HelpFile).Append("\nModule Name: ").Append(Checkout.Module)
            .Append("\nonline version: ").Append(checkout.OnlineVersionOf(command.Name)).Append("\nschema: 2.0.0\n---\n");
        Add(page, $"# {command.Name}");
        Add(page, "## SYNOPSIS", commandDocs.Summary("T:" + command.Type));
        Add(page, ["## SYNTAX", .. Syntax(command)]);
        Add(page, "## DESCRIPTION", old.RawOf("DESCRIPTION"));
        Add(page, "## EXAMPLES", old.RawOf("EXAMPLES"));
        Add(page, ["## PARAMETERS", .. command.Parameters.SelectMany(Parameter), "### CommonParameters", CommonParameters]);
        Add(page, ["## INPUTS", .. Inputs(command)]);
        Add(page, ["## OUTPUTS", .. Outputs(command)]);
        Add(page, "## NOTES", old.RawOf("NOTES"));
        Add(page, "## RELATED LINKS", old.RawOf("RELATED LINKS"));
        return page.ToString();
    }

    private static void Add(StringBuilder page, params IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Length > 0))
        {
            page.Append('\n').Append(paragraph).Append('\n');
        }
    }

    private static IEnumerable<string> Syntax(CommandInfo command) => command.Sets.SelectMany(set => new[]
    {
        set.Name == Places.All ? "" : $"### {set.Name}{(set.IsDefault ? " (Default)" : "")}",
        $"```\n{command.Name} {set.Syntax}\n```",
    });

    private IEnumerable<string> Parameter(ParameterInfo parameter) =>
        [$"### -{parameter.Name}", Escaped(Description(parameter)), .. Places.Blocks(parameter)];

    private string Description(ParameterInfo parameter) => (parameter.Name, parameter.DeclaringType) switch
    {
        ("WhatIf", null) => "Shows what would happen if the cmdlet runs. The cmdlet is not run.",
        ("Confirm", null) => "Prompts you for confirmation before running the cmdlet.",
        _ => commandDocs.Summary($"P:{parameter.DeclaringType}.{parameter.Name}"),
    };

    private IEnumerable<string> Inputs(CommandInfo command)
    {
        var byName = command.Parameters.Where(parameter => parameter.Places.Any(place => place.ByName)).Select(parameter => "-" + parameter.Name).ToList();
        foreach (var type in command.Parameters.Where(parameter => parameter.Places.Any(place => place.ByValue)).GroupBy(parameter => parameter.FullType.Replace("[]", "")))
        {
            yield return $"### {type.Key}";
            yield return $"{Escaped(typeDocs.Summary("T:" + type.Key))} You can pipe it to {string.Join(" or ", type.Select(parameter => "-" + parameter.Name))}.".TrimStart();
        }

        if (byName.Count > 0)
        {
            yield return "### System.Management.Automation.PSObject";
            yield return $"You can pipe objects with properties that are named as these parameters are: {string.Join(", ", byName)}.";
        }
        else if (!command.Parameters.Any(parameter => parameter.Places.Any(place => place.ByValue)))
        {
            yield return "### None";
            yield return "You cannot pipe anything to this command.";
        }
    }

    private IEnumerable<string> Outputs(CommandInfo command) => command.Outputs.Count == 0
        ? ["### None", "This command returns nothing."]
        : command.Outputs.SelectMany(type => new[] { $"### {type}", Escaped(typeDocs.Summary("T:" + type)) });

    // What the XML docs say is text, whatever markdown would make of it.
    private static string Escaped(string text) => text.Replace("<", "\\<").Replace("*", "\\*").Replace("_", "\\_").Replace("`", "\\`").Replace("[", "\\[");
}
