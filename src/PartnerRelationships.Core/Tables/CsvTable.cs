using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Tables;

/// <summary>A CSV file with a header that is wanted as a whole: UTF-8, or UTF-16 with a mark; comma, semicolon or tab. One bad row spoils it.</summary>
public static class CsvTable
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="columns">The columns that mean something, in whatever case; at least one of them must be there.</param>
    /// <returns>The rows, each with its cells by those names; an empty cell is not there.</returns>
    /// <exception cref="InvalidInputException">It cannot be opened (CsvUnavailable), is no CSV (CsvInvalid), has none of the columns or one of them
    /// twice (CsvHeaderInvalid), or a row of another form (CsvRowInvalid).</exception>
    public static IReadOnlyList<CsvTableRow> Read(string path, params string[] columns) =>
        Read(path, name => columns.FirstOrDefault(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase)), [.. columns.Select(column => new CsvNeed(column))]);

    /// <summary>Reads a file whose columns may have several names.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="meaning">What a column means by its name; null for nothing.</param>
    /// <param name="needed">The columns of which at least one must be there.</param>
    /// <returns>The rows, each with its cells by their meanings; an empty cell is not there.</returns>
    /// <exception cref="InvalidInputException">As with the other.</exception>
    public static IReadOnlyList<CsvTableRow> Read(string path, Func<string, string?> meaning, IReadOnlyList<CsvNeed> needed)
    {
        try
        {
            var text = File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            using var reader = new StringReader(text);
            var start = CsvStart.Of(text);
            var rows = start.Open(reader).Read().ToList();
            var columns = new CsvColumns(rows.FirstOrDefault(), meaning, needed);
            return [.. rows.Skip(1).Select(row => Read(row, columns, start.Delimiter))];
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidInputException("CsvInvalid", $"'{path}' is not UTF-8. Save it as 'CSV UTF-8'.", inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidInputException("CsvUnavailable", $"'{path}' cannot be read: {error.Message}", inner: error);
        }
    }

    private static CsvTableRow Read(CsvRow row, CsvColumns columns, char delimiter)
    {
        if (columns.ProblemOf(row) is { } problem)
        {
            throw new InvalidInputException("CsvRowInvalid", $"Line {row.Line} {problem}.");
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (meaning, _, value) in columns.Of(row))
        {
            if (meaning is not null && value.Trim() is { Length: > 0 } cell)
            {
                cells[meaning] = cell;
            }
        }

        return new CsvTableRow(row.Line, cells, delimiter);
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of the file in which it begins.</param>
/// <param name="Cells">Its cells by the names of their columns; an empty one is not there.</param>
/// <param name="Delimiter">The separator between two cells of the file: it indicates where the file comes from.</param>
public sealed record CsvTableRow(long Line, IReadOnlyDictionary<string, string> Cells, char Delimiter)
{
    /// <summary>A cell; null when it is empty, or the file has no such column.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var cell) ? cell : null;
}

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line of the file in which it begins; the first one is 1.</param>
/// <param name="Cells">Its cells, as they were written.</param>
/// <param name="Problem">What is wrong with its form, to end a sentence; null for nothing.</param>
public sealed record CsvRow(long Line, IReadOnlyList<string> Cells, string? Problem);
