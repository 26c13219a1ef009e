using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PartnerRelationships.HelpBuilder.Pages;
using static PartnerRelationships.HelpBuilder.Building.Xml;

namespace PartnerRelationships.HelpBuilder.Building;

/// <summary>A command's page as MAML.</summary>
internal static class MamlCommand
{
    public static XElement Of(PageFile page)
    {
        var parameters = page.Need("PARAMETERS").Divide(3).Where(section => section.Title != "CommonParameters").Select(ParameterPart.Of).ToList();
        return new XElement(Command + "command",
            Details(page),
            Prose(Maml + "description", PlainText.Paragraphs(page.Need("DESCRIPTION").Blocks)),
            MamlSyntax.Of(page, parameters),
            new XElement(Command + "parameters", parameters.Select(MamlParameter.Of)),
            Types(page, "INPUTS", Command + "inputTypes", Command + "inputType"),
            Types(page, "OUTPUTS", Command + "returnValues", Command + "returnValue"),
            Notes(page),
            new XElement(Command + "examples", Example.OfCommand(page).Select(Illustrate)),
            new XElement(Command + "relatedLinks", Links(page)));
    }

    private static XElement Details(PageFile page)
    {
        var name = page.Name.Split('-', 2);
        return new XElement(Command + "details",
            new XElement(Command + "name", page.Name),
            new XElement(Command + "verb", name[0]),
            new XElement(Command + "noun", name[1]),
            Prose(Maml + "description", PlainText.Paragraphs(page.Need("SYNOPSIS").Blocks)));
    }

    private static XElement Types(PageFile page, string section, XName list, XName item) => new(list, page.Need(section).Divide(3).Select(type => new XElement(item,
        new XElement(Dev + "type", new XElement(Maml + "name", type.Title)),
        Prose(Maml + "description", PlainText.Paragraphs(type.Blocks)))));

    private static XElement Notes(PageFile page) => new(Maml + "alertSet", Prose(Maml + "alert", PlainText.Paragraphs(page.Need("NOTES").Blocks)));

    private static XElement Illustrate(Example example, int at) => new(Command + "example",
        new XElement(Maml + "title", $"-------- Example {at + 1}: {example.Title} --------"),
        new XElement(Dev + "code", example.Code),
        // An empty line before the next one.
        Prose(Dev + "remarks", example.Remarks.Append("")));

    // Get-Help -Online opens the first one.
    private static IEnumerable<XElement> Links(PageFile page)
    {
        var online = page.Meta("online version") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri
            : throw new PageException(page.Path, 1, "The front matter has no address as its 'online version'.");
        return Link.Of(page, online).Prepend(new Link("Online Version:", online.AbsoluteUri)).Select(link => new XElement(Maml + "navigationLink",
            new XElement(Maml + "linkText", link.Text),
            new XElement(Maml + "uri", link.Address)));
    }
}
