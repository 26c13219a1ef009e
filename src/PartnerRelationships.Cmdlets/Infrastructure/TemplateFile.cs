using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Commands;

/// <summary>One template for every culture: a text file, and perhaps an HTML file of the same name beside it.</summary>
internal sealed class TemplateFile : ITemplateSource
{
    private static readonly string[] HtmlExtensions = [".html", ".htm"];
    private readonly TemplateText template;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidInputException">There is none, or it cannot be read.</exception>
    public TemplateFile(string path) => template = Read(path);

    /// <inheritdoc/>
    public TemplateText? Find(string culture) => template;

    /// <summary>Reads a template and the HTML beside it.</summary>
    /// <exception cref="InvalidInputException">There is none, or it cannot be read.</exception>
    public static TemplateText Read(string path)
    {
        var text = TextFile.ReadTemplate(path);
        var html = HtmlExtensions.Select(extension => Path.ChangeExtension(path, extension)).FirstOrDefault(File.Exists);
        return html is null || string.Equals(html, path, StringComparison.OrdinalIgnoreCase)
            ? new TemplateText(path, text)
            : new TemplateText(path, text, TextFile.ReadTemplate(html), html);
    }
}
