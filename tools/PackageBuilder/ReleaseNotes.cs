using System;
using System.Linq;

namespace PartnerRelationships.PackageBuilder;

/// <summary>What changed last, out of the change log.</summary>
internal static class ReleaseNotes
{
    // A manifest is read at each import.
    private const int Most = 4000;

    public static string Of(string changelog, string projectUri)
    {
        var sections = changelog.ReplaceLineEndings("\n").Split("\n## ");
        var newest = sections.Length > 1 ? sections[1].Trim() : throw new InvalidOperationException("The change log has no section.");
        var more = $"{projectUri}/CHANGELOG.md";
        return newest.Length <= Most ? newest : $"{WholeLines(newest)}\n\nThe complete change log: {more}";
    }

    // An entry is a line with a dash, and those below it that are indented.
    private static string WholeLines(string section)
    {
        var end = section.LastIndexOf("\n- ", Most, StringComparison.Ordinal);
        return section[..(end > 0 ? end : Most)].TrimEnd();
    }
}
