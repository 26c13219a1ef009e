using System;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Ground;

/// <summary>Words of the service that are open: it writes one and the same with capitals, underscores or blanks, from place to place.</summary>
public static class ServiceWord
{
    /// <summary>A word without what does not tell it from another one: reservedinstance for <c>Reserved_Instance</c>.</summary>
    public static string Plain(string word) =>
        string.Concat(word.Where(letter => letter is not ('_' or '-') && !char.IsWhiteSpace(letter))).ToLower(CultureInfo.InvariantCulture);
}
