using System;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>A pattern for domains: whichever form it is typed in, and whichever the service has.</summary>
public static class DomainPattern
{
    private static readonly char[] Wildcards = ['*', '?', '[', ']', '`'];

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as it was typed; a label without wildcards is looked for by its ASCII form.</param>
    /// <param name="reading">Tells for a pattern what matches it.</param>
    public static TextPattern Of(string text, Func<string, Func<string, bool>> reading)
    {
        var typed = text.Trim().TrimEnd('.');
        var labels = typed.Split('.');
        var ascii = string.Join(".", labels.Select(label => label.IndexOfAny(Wildcards) < 0 ? DomainNames.Ascii(label) : label));
        var (isAscii, isShown) = (reading(ascii), reading(typed));

        // It is not known which form the service compares: only the common prefix of all forms is requested.
        var certain = string.Join(".", labels.TakeWhile(label => !DomainNames.HasForms(label)));
        return new TextPattern(ascii, domain => isAscii(DomainNames.Ascii(domain)) || isShown(DomainNames.Shown(domain)), certain);
    }
}
