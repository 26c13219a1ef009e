using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace PartnerRelationships.HelpBuilder.Building;

/// <summary>The names of MAML, the XML that Get-Help reads.</summary>
internal static class Xml
{
    public static XNamespace Help { get; } = "http://msh";

    public static XNamespace Maml { get; } = "http://schemas.microsoft.com/maml/2004/10";

    public static XNamespace Command { get; } = "http://schemas.microsoft.com/maml/dev/command/2004/10";

    public static XNamespace Dev { get; } = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>An element with paragraphs.</summary>
    public static XElement Prose(XName name, IEnumerable<string> paragraphs) => new(name, paragraphs.Select(text => new XElement(Maml + "para", text)));

}
