using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Commands;

/// <summary>A folder with templates named by culture, such as hu.txt and de-AT.txt; names are the same in whatever case.</summary>
internal sealed class TemplateFolder : ITemplateSource
{
    private readonly Dictionary<string, string> files;

    /// <summary>Looks what is there.</summary>
    /// <exception cref="InvalidInputException">There is no such folder, or no template in it (TemplateNotFound), or it cannot be read.</exception>
    public TemplateFolder(string folder)
    {
        files = List(folder);
        if (files.Count == 0)
        {
            throw new InvalidInputException("TemplateNotFound", $"There is no template in '{folder}'.");
        }
    }

    /// <inheritdoc/>
    public TemplateText? Find(string culture) => files.TryGetValue(culture, out var path) ? TemplateFile.Read(path) : null;

    private static Dictionary<string, string> List(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*.txt").OrderBy(path => path, StringComparer.Ordinal).GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase)
                : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException("TextFileUnreadable", $"The folder '{folder}' cannot be read: {error.Message}", inner: error);
        }
    }
}
