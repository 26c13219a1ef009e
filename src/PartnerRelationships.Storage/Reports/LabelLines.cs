using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Storage.Reports;

/// <summary>A label on a few short lines, broken where it has blanks; what does not fit is cut, and shows that.</summary>
internal static class LabelLines
{
    private const int Longest = 20, Most = 3;

    public static IReadOnlyList<string> Of(string label)
    {
        var lines = new List<string>();
        for (var rest = ScreenText.OneLine(label)!.Trim(); rest.Length > 0 || lines.Count == 0;)
        {
            var letters = new StringInfo(rest);
            if (letters.LengthInTextElements <= Longest)
            {
                lines.Add(rest);
                break;
            }

            var head = letters.SubstringByTextElements(0, Longest);
            if (lines.Count == Most - 1)
            {
                lines.Add(letters.SubstringByTextElements(0, Longest - 1) + "…");
                break;
            }

            var blank = rest[head.Length] == ' ' ? head.Length : head.LastIndexOf(' ');
            var line = blank > 0 ? head.Substring(0, Math.Min(blank, head.Length)) : head;
            lines.Add(line);
            rest = rest.Substring(line.Length).TrimStart();
        }

        return lines;
    }
}
