using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drafting;

/// <summary>One e-mail address or several, as people write them into a cell: with semicolons, commas or blanks between them.</summary>
public static class AddressList
{
    private const string Between = "; ";
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n', '\u00A0'];

    /// <summary>The addresses; each once.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The addresses in one text, in the one form in which they are kept and compared.</summary>
    public static string Joined(string text) => string.Join(Between, Of(text).Select(DomainNames.OfAddress).Distinct(StringComparer.OrdinalIgnoreCase));
}
