using System.Collections.Generic;

namespace PartnerRelationships.HelpBuilder.Topics;

/// <summary>Text in lines that fit on a console.</summary>
internal static class Wrapping
{
    public const int Columns = 80;

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text, without line breaks.</param>
    /// <param name="first">What the first line begins with.</param>
    /// <param name="next">What the others begin with.</param>
    public static IEnumerable<string> Lines(string text, string first, string next)
    {
        var (line, empty) = (first, true);
        foreach (var word in text.Split(' '))
        {
            if (!empty && line.Length + 1 + word.Length > Columns)
            {
                yield return line.TrimEnd();
                (line, empty) = (next, true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        yield return line.TrimEnd();
    }
}
