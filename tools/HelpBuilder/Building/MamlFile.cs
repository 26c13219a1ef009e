using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PartnerRelationships.HelpBuilder.Pages;

namespace PartnerRelationships.HelpBuilder.Building;

/// <summary>The help of all commands in one file.</summary>
internal static class MamlFile
{
    public static void Write(Checkout checkout, string folder)
    {
        var commands = checkout.CommandPages().Select(path => MamlCommand.Of(PageFile.Read(path)));
        var root = new XElement(Xml.Help + "helpItems", new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Xml.Maml), new XAttribute(XNamespace.Xmlns + "command", Xml.Command), new XAttribute(XNamespace.Xmlns + "dev", Xml.Dev),
            commands);
        Directory.CreateDirectory(Path.Combine(folder, "en-US"));
        using var writer = XmlWriter.Create(Path.Combine(folder, "en-US", Checkout.HelpFile), new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        root.Save(writer);
    }
}
