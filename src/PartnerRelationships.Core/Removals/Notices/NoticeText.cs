using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>Names that others gave, as a letter can hold them: on one line, and turning nothing around.</summary>
internal static class NoticeText
{
    /// <summary>The name without line breaks and other controls, of direction among them.</summary>
    public static string OneLine(string name)
    {
        var plain = string.Concat(name.Select(letter => IsBreak(letter) ? ' ' : letter).Where(letter => !TurnsAround(letter)));
        return string.Join(" ", plain.Split([' '], System.StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A name that keeps its own direction among words of another one.</summary>
    private static string Apart(string name, CultureInfo language) => language.TextInfo.IsRightToLeft ? $"\u2068{name}\u2069" : name;

    /// <summary>What others named, as it can stand among the words of a letter.</summary>
    public static string Outside(string name, CultureInfo language) => Apart(OneLine(name), language);

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    private static bool TurnsAround(char letter) => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
