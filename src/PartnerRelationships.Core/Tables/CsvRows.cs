using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Tables;

/// <summary>Rows of tables that are written (RFC 4180). No cell is a formula.</summary>
public static class CsvRows
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>A row, with the end of its line.</summary>
    public static string Of(IEnumerable<string?> cells) => string.Join(",", cells.Select(Cell)) + "\r\n";

    // A spreadsheet calculates what begins like a formula; an apostrophe makes it a text.
    private static string Cell(string? text)
    {
        var harmless = text is { Length: > 0 } && FormulaStarts.IndexOf(text[0]) >= 0 ? "'" + text : text ?? "";
        return $"\"{harmless.Replace("\"", "\"\"")}\"";
    }
}
