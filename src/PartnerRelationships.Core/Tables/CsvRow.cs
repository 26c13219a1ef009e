using System.Collections.Generic;

namespace PartnerRelationships.Core.Tables;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line of the file in which it begins; the first one is 1.</param>
/// <param name="Cells">Its cells, as they were written.</param>
/// <param name="Problem">What is wrong with its form, to end a sentence; null for nothing.</param>
public sealed record CsvRow(long Line, IReadOnlyList<string> Cells, string? Problem);
