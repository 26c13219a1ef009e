using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drafting;

/// <summary>Wording that comes with the module, one resource for each language.</summary>
/// <param name="folder">The folder of the resources, with points.</param>
internal sealed class OurWording(string folder) : ITemplateSource
{
    /// <summary>The languages that there is a text in.</summary>
    public IEnumerable<string> Languages => typeof(OurWording).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + ".", StringComparison.Ordinal)).Select(name => name.Substring(folder.Length + 1, name.Length - folder.Length - ".txt".Length - 1));

    /// <inheritdoc/>
    public TemplateText? Find(string culture)
    {
        var name = $"{folder}.{culture.ToLower(CultureInfo.InvariantCulture)}.txt";
        using var resource = typeof(OurWording).Assembly.GetManifestResourceStream(name);
        if (resource is null)
        {
            return null;
        }

        using var reader = new StreamReader(resource, Encoding.UTF8);
        return new TemplateText(name, reader.ReadToEnd());
    }

    /// <summary>The text in a language, in one that it belongs to, or in English.</summary>
    public (TemplateText Text, CultureInfo Language) In(CultureInfo language)
    {
        foreach (var name in Names(language))
        {
            if (Find(name) is { } text)
            {
                return (text, Cultures.Of(name));
            }
        }

        return (Find(Cultures.Fallback)!, Cultures.English);
    }

    /// <summary>A culture and those that it belongs to, such as zh-Hant-TW, zh-Hant, zh.</summary>
    public static IEnumerable<string> Names(CultureInfo language)
    {
        for (var culture = language; culture.Name.Length > 0; culture = culture.Parent)
        {
            yield return culture.Name;
        }
    }
}
