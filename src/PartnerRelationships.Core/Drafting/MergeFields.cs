using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Drafting;

/// <summary>The values that a template is filled with. Names are the same in whatever case; a value without text is none.</summary>
internal sealed class MergeFields
{
    private readonly Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the partner's own fields, which cannot stand in for ours.</summary>
    /// <param name="builtIn">The fields that every template of this sort knows; their values are set afterwards.</param>
    /// <param name="own">The partner's own fields.</param>
    /// <exception cref="InvalidInputException">A name is taken (TemplateFieldReserved).</exception>
    public MergeFields(IReadOnlyList<string> builtIn, IReadOnlyDictionary<string, string?> own)
    {
        BuiltIn = builtIn;
        foreach (var field in own)
        {
            if (builtIn.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new InvalidInputException("TemplateFieldReserved", $"The field '{field.Key}' is set by the module and cannot be given.");
            }

            this[field.Key] = field.Value;
        }
    }

    /// <summary>The fields that every template of this sort knows.</summary>
    public IReadOnlyList<string> BuiltIn { get; }

    /// <summary>Sets a field; null or blank for no value.</summary>
    public string? this[string name]
    {
        set => values[name] = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <summary>Whether there is such a field, and its value, null for none.</summary>
    public bool TryGet(string name, out string? value) => values.TryGetValue(name, out value);
}
