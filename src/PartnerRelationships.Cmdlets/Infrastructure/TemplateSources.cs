using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Commands;

/// <summary>A partner's own wording, as commands take it.</summary>
internal static class TemplateSources
{
    /// <summary>The template or the folder of templates that somebody named.</summary>
    /// <param name="file">The value of -Template, absolute; null for none.</param>
    /// <param name="folder">The value of -TemplateFolder, absolute; null for none.</param>
    /// <returns>Null where neither is named.</returns>
    /// <exception cref="InvalidInputException">Both are (TemplateAmbiguous), or there is none (TemplateNotFound), or it cannot be read.</exception>
    public static ITemplateSource? Open(string? file, string? folder) => (file, folder) switch
    {
        ({ } path, null) => new TemplateFile(path),
        (null, { } path) => new TemplateFolder(path),
        (null, null) => null,
        _ => throw new InvalidInputException("TemplateAmbiguous", "-Template and -TemplateFolder cannot both be given."),
    };

    /// <summary>The value of -Field, as text.</summary>
    public static Dictionary<string, string?> FieldsOf(Hashtable table)
    {
        var fields = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry pair in table)
        {
            fields[pair.Key.ToString()] = LanguagePrimitives.ConvertTo<string?>(pair.Value);
        }

        return fields;
    }
}
