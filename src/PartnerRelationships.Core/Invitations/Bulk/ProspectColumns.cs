using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>What the columns of a file mean, from its header.</summary>
internal sealed class ProspectColumns
{
    private readonly string[] headers;
    private readonly string?[] meanings;

    public ProspectColumns(CsvRow header, IReadOnlyDictionary<string, string> names)
    {
        headers = [.. header.Cells.Select(cell => cell.Trim())];
        meanings = [.. headers.Select(cell => names.TryGetValue(cell, out var meaning) ? meaning : null)];
        var twice = headers.Select((cell, column) => meanings[column] ?? cell).Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        if (header.Problem is { } problem)
        {
            throw new InvalidInputException("CsvHeaderInvalid", $"Line {header.Line} {problem}.");
        }

        if (twice is not null)
        {
            throw new InvalidInputException("CsvHeaderInvalid", $"Two columns say what {twice.Key} is.");
        }

        if (meanings.All(meaning => meaning is null))
        {
            throw new InvalidInputException("CsvHeaderInvalid", $"The header has no column such as {string.Join(", ", names.Values.Distinct())}.");
        }
    }

    public ProspectRow Read(CsvRow row)
    {
        var (values, fields) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase));
        for (var column = 0; column < Math.Min(headers.Length, row.Cells.Count); column++)
        {
            if (meanings[column] is { } meaning)
            {
                values[meaning] = row.Cells[column];
            }
            else if (ProspectFields.IsField(headers[column]))
            {
                fields[headers[column]] = row.Cells[column];
            }
        }

        return new ProspectRow(row.Line, values, fields, ProblemOf(row));
    }

    // A row of another width is one whose cells stand in the wrong columns.
    private InvalidInputException? ProblemOf(CsvRow row) =>
        row.Problem is { } problem ? new InvalidInputException("CsvRowInvalid", $"The row {problem}.")
        : row.Cells.Count != headers.Length ? new InvalidInputException("CsvRowInvalid", $"The row has {row.Cells.Count} cells, and the header {headers.Length}.")
        : null;
}
