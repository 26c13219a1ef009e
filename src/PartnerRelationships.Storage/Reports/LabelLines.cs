using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Storage.Reports;

/// <summary>A label on a few short lines, broken at blanks; what does not fit is cut and ends in an ellipsis.</summary>
internal static class LabelLines
{
    private const int Longest = 20, LongestWide = 11, Most = 3;
    private const char FirstWide = '\u1100';

    public static IReadOnlyList<string> Of(string label)
    {
        // Letters of East Asia are about twice as wide.
        var (lines, longest) = (new List<string>(), label.Any(letter => letter >= FirstWide) ? LongestWide : Longest);
        for (var rest = ScreenText.OneLine(label)!.Trim(); rest.Length > 0 || lines.Count == 0;)
        {
            var letters = new StringInfo(rest);
            if (letters.LengthInTextElements <= longest)
            {
                lines.Add(rest);
                break;
            }

            var head = letters.SubstringByTextElements(0, longest);
            if (lines.Count == Most - 1)
            {
                lines.Add(letters.SubstringByTextElements(0, longest - 1) + "…");
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
