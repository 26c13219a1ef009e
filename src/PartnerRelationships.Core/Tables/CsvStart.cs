using System;
using System.IO;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Tables;

/// <summary>How a CSV file begins: the lines before its header, and the separator between its cells.</summary>
/// <param name="Lines">The number of lines before the header: the type that Windows PowerShell writes, and the separator for Excel.</param>
/// <param name="Delimiter">The separator between two cells.</param>
public sealed record CsvStart(int Lines, char Delimiter)
{
    private static readonly char[] LineEnds = ['\r', '\n'];
    private static readonly Regex Separator = new(@"^""?sep=([^""])""?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Looks at a file's beginning, as much of it as a row may have.</summary>
    public static CsvStart Of(string text)
    {
        var (lines, rest, said) = (0, text, (char?)null);
        while (true)
        {
            var line = rest.Split(LineEnds, 2)[0];
            var separator = Separator.Match(line);
            if (!separator.Success && !line.StartsWith("#TYPE ", StringComparison.Ordinal))
            {
                return new CsvStart(lines, said ?? CsvReader.DelimiterOf(line));
            }

            said = separator.Success ? separator.Groups[1].Value[0] : said;
            rest = rest.Length == line.Length ? "" : rest.Substring(line.Length).StartsWith("\r\n", StringComparison.Ordinal) ? rest.Substring(line.Length + 2) : rest.Substring(line.Length + 1);
            lines++;
        }
    }

    /// <summary>Reads the file from its header on.</summary>
    /// <param name="text">The file, from its beginning.</param>
    public CsvReader Open(TextReader text)
    {
        for (var line = 0; line < Lines; line++)
        {
            text.ReadLine();
        }

        return new CsvReader(text, Delimiter, Lines + 1);
    }
}
