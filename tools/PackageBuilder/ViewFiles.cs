using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PartnerRelationships.PackageBuilder;

/// <summary>The files with the module's views, as one: PowerShell takes some milliseconds to open each of them, at every import.</summary>
internal static class ViewFiles
{
    /// <summary>The name of the file that is staged.</summary>
    public const string Name = $"{ModuleManifest.Name}.format.ps1xml";

    /// <summary>The views of all files, in the order of the files.</summary>
    /// <param name="files">Where they are.</param>
    public static string Join(IEnumerable<string> files)
    {
        var parts = files.SelectMany(file => XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!.Elements()).GroupBy(part => part.Name);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement("Configuration", parts.Select(part => new XElement(part.Key, part.SelectMany(one => one.Nodes()))))}\n";
    }
}
