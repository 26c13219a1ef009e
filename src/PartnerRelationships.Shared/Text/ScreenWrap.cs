using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships;

/// <summary>Text for a table's column, broken between words: PowerShell itself breaks a long cell wherever the column ends.</summary>
public static class ScreenWrap
{
    /// <summary>The text in lines of at most so many cells. Only a word that is longer than a line is broken.</summary>
    /// <param name="value">The text, or a list of texts; null for none.</param>
    /// <param name="width">The column's width.</param>
    public static string At(object? value, int width)
    {
        var text = value is IEnumerable list and not string ? string.Join(", ", list.Cast<object?>()) : value?.ToString() ?? "";
        return string.Join(Environment.NewLine, text.Split('\n').Select(line => Wrapped(line.TrimEnd('\r'), width)));
    }

    private static string Wrapped(string line, int width)
    {
        if (CellsOf(line) <= width)
        {
            return line;
        }

        var lines = new StringBuilder();
        var used = 0;
        foreach (var word in line.Split(' '))
        {
            var cells = CellsOf(word);
            if (used > 0 && used + 1 + cells > width)
            {
                lines.Append(Environment.NewLine);
                used = 0;
            }
            else if (lines.Length > 0)
            {
                lines.Append(' ');
                used++;
            }

            lines.Append(word);
            used += cells;
        }

        return lines.ToString();
    }

    // What a terminal needs for the text: letters of East Asia and symbols take two cells, marks on a letter none.
    private static int CellsOf(string text)
    {
        var cells = 0;
        for (var index = 0; index < text.Length; index += char.IsSurrogatePair(text, index) ? 2 : 1)
        {
            cells += CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
                : text[index] is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') || char.IsSurrogatePair(text, index) ? 2
                : 1;
        }

        return cells;
    }
}
