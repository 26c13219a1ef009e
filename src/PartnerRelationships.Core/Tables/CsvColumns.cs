using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Tables;

/// <summary>What the columns of a table mean, from its header.</summary>
public sealed class CsvColumns
{
    private readonly string[] headers;
    private readonly string?[] meanings;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The first row; null when there is none.</param>
    /// <param name="meaning">What a column means by its name; null for nothing.</param>
    /// <param name="needed">The columns of which at least one must be there.</param>
    /// <exception cref="InvalidInputException">The row is none, has none of them, or one of them twice (CsvHeaderInvalid).</exception>
    public CsvColumns(CsvRow? header, Func<string, string?> meaning, IReadOnlyList<CsvNeed> needed)
    {
        var needs = $"It needs a column such as {string.Join(", ", needed)}";
        if (header is null or { Problem: not null })
        {
            throw Invalid(header is null ? $"The file is empty. {needs}." : $"Line {header.Line} {header.Problem}.");
        }

        headers = [.. header.Cells.Select(cell => cell.Trim())];
        meanings = [.. headers.Select(meaning)];
        RequireEachOnce();
        if (!meanings.Any(found => found is not null && needed.Any(need => string.Equals(need.Meaning, found, StringComparison.OrdinalIgnoreCase))))
        {
            throw Invalid($"{needs}, and has: {string.Join(", ", headers.Select(Shown))}.");
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => headers.Length;

    /// <summary>The cells of a row: each column's meaning, its header, and the value.</summary>
    public IEnumerable<(string? Meaning, string Header, string Value)> Of(CsvRow row) =>
        headers.Take(row.Cells.Count).Select((name, column) => (meanings[column], name, row.Cells[column]));

    /// <summary>What is wrong with the form of a row, to end a sentence; null for nothing. A row of another width is one whose cells stand in the wrong columns.</summary>
    public string? ProblemOf(CsvRow row) =>
        row.Problem ?? (row.Cells.Count == headers.Length ? null : $"has {row.Cells.Count} cells, and the header {headers.Length}");

    private void RequireEachOnce()
    {
        var twice = headers.Select((name, column) => (Name: name, Meaning: meanings[column] ?? name)).Where(column => column.Meaning.Length > 0)
            .GroupBy(column => column.Meaning, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw Invalid($"Two columns contain {twice.Key}: {string.Join(", ", twice.Select(column => Shown(column.Name)))}. Name each once.");
        }
    }

    private static string Shown(string name) => name.Length == 0 ? "(one without a name)" : name.Length <= 40 ? name : name.Remove(40) + "…";

    private static InvalidInputException Invalid(string message) => new("CsvHeaderInvalid", message);
}

/// <summary>A column without which a table may say nothing.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Also">What else people call it, for messages; null for nothing.</param>
public sealed record CsvNeed(string Meaning, string? Also = null)
{
    /// <inheritdoc/>
    public override string ToString() => Also is null ? Meaning : $"{Meaning} (also {Also})";
}
