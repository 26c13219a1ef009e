using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Tables;

/// <summary>Reads CSV (RFC 4180) strictly, row by row: each row knows the line of the file in which it begins, and what is malformed is said, not guessed.
/// Rows without any text are skipped.</summary>
/// <param name="text">What is read.</param>
/// <param name="delimiter">The separator between two cells.</param>
/// <param name="firstLine">The line of the file that comes first.</param>
public sealed class CsvReader(TextReader text, char delimiter, long firstLine = 1)
{
    /// <summary>The most characters that a row may have: a quote that is never closed must not swallow memory.</summary>
    public const int LongestRow = 100_000;

    private static readonly char[] Delimiters = [',', ';', '\t'];
    private readonly StringBuilder cell = new();
    private long line = firstLine;
    private int length;

    /// <summary>The delimiter of a file, from its first line: the one that it has most often, outside quotes.</summary>
    public static char DelimiterOf(string header)
    {
        var bare = string.Concat(header.Split('"').Where((_, part) => part % 2 == 0));
        return Delimiters.OrderByDescending(delimiter => bare.Count(letter => letter == delimiter)).First();
    }

    /// <summary>The rows to the end of the file.</summary>
    /// <exception cref="InvalidInputException">A quote is never closed, or a row is longer than a row can be (CsvInvalid).</exception>
    public IEnumerable<CsvRow> Read()
    {
        while (text.Peek() >= 0)
        {
            var row = ReadRow();
            if (row.Problem is not null || row.Cells.Any(value => !string.IsNullOrWhiteSpace(value)))
            {
                yield return row;
            }
        }
    }

    private CsvRow ReadRow()
    {
        var (begin, cells, problem) = (line, new List<string>(), (string?)null);
        length = 0;
        for (var more = true; more;)
        {
            problem = ReadCell(begin) ?? problem;
            cells.Add(cell.ToString());
            more = EndCell();
        }

        return new CsvRow(begin, cells, problem);
    }

    // What was malformed is skipped up to the next delimiter, so that the rows behind it are still read.
    private string? ReadCell(long begin)
    {
        cell.Clear();
        if (text.Peek() != '"')
        {
            return ReadBare(begin) ? "has a quote inside a cell that does not begin with a quote" : null;
        }

        ReadQuoted(begin);
        return AtEnd(text.Peek()) ? null : Skip(begin, "has text after a closing quote");
    }

    private string Skip(long begin, string problem)
    {
        ReadBare(begin);
        return problem;
    }

    private bool ReadBare(long begin)
    {
        var quoted = false;
        while (!AtEnd(text.Peek()))
        {
            var letter = Next(begin);
            quoted |= letter == '"';
            cell.Append(letter);
        }

        return quoted;
    }

    private void ReadQuoted(long begin)
    {
        Next(begin);
        while (true)
        {
            if (text.Peek() < 0)
            {
                throw Invalid(begin, "has a quote that is never closed");
            }

            var letter = Next(begin);
            if (letter == '"' && text.Peek() != '"')
            {
                return;
            }

            cell.Append(letter == '"' ? Next(begin) : letter);
        }
    }

    private bool AtEnd(int letter) => letter < 0 || letter == delimiter || letter == '\r' || letter == '\n';

    // True behind a delimiter: the row goes on.
    private bool EndCell()
    {
        var letter = text.Read();
        if (letter == '\r' && text.Peek() == '\n')
        {
            text.Read();
        }

        line += letter == delimiter || letter < 0 ? 0 : 1;
        return letter == delimiter;
    }

    private char Next(long begin)
    {
        if (++length > LongestRow)
        {
            throw Invalid(begin, $"begins a row of more than {LongestRow} characters; a quote may not be closed");
        }

        var letter = (char)text.Read();
        line += letter == '\n' || (letter == '\r' && text.Peek() != '\n') ? 1 : 0;
        return letter;
    }

    private static InvalidInputException Invalid(long line, string problem) => new("CsvInvalid", $"Line {line} {problem}.");
}
