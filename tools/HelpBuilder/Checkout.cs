using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.HelpBuilder;

/// <summary>Where the pages, the manifest and the built commands are.</summary>
internal sealed partial record Checkout(string Root)
{
    public const string Module = "PartnerRelationships";

    // PowerShell names the help file by the assembly with the cmdlets, and looks for it below the manifest's folder.
    public const string HelpFile = "PartnerRelationships.Cmdlets.dll-Help.xml";

    public string Docs => Path.Combine(Root, "docs");

    public string Pages => Path.Combine(Docs, "en-US");

    /// <summary>What the compiler wrote of the XML docs of an assembly.</summary>
    public string XmlDocsOf(string assembly) => Directory.GetFiles(Path.Combine(Root, "src", assembly, "bin"), assembly + ".xml", SearchOption.AllDirectories)
        .OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault() ?? throw new PageException(assembly, 1, "It has no XML docs: build it first.");

    /// <summary>Where a page is read online. The manifest's ProjectUri is the one place of the address.</summary>
    public string OnlineVersionOf(string page) => $"{ProjectUri().Match(File.ReadAllText(Path.Combine(Root, "PartnerRelationships.psd1"))).Groups[1].Value}/docs/en-US/{page}.md";

    public string[] CommandPages() => Directory.Exists(Pages)
        ? [.. Directory.GetFiles(Pages, "*-*.md").Order(StringComparer.OrdinalIgnoreCase)]
        : [];

    /// <summary>The about_ topics, of every culture.</summary>
    public string[] Topics() => [.. Directory.GetDirectories(Docs).SelectMany(culture => Directory.GetFiles(culture, "about_*.md")).Order(StringComparer.OrdinalIgnoreCase)];

    public string Relative(string file) => Path.GetRelativePath(Root, file);

    public static Checkout Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerRelationships.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This runs inside the checkout.");
        }

        return new Checkout(folder.FullName);
    }

    [GeneratedRegex(@"ProjectUri\s*=\s*'([^']+)'")]
    private static partial Regex ProjectUri();
}
