using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Reports.Pages;

/// <summary>Reports as files.</summary>
public interface IReportFiles
{
    /// <summary>Looks whether a report may be written there, before anything is asked.</summary>
    /// <exception cref="ConflictException">There is a file already (ReportExists).</exception>
    void RequireRoom(string path, bool overwrite);

    /// <summary>Begins a report beside its place; what is there stays until the report is kept.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    IReportDraft Begin(string path, bool overwrite);
}

/// <summary>A report while it is made: rows come while everybody is read, in no more memory than one takes; what was counted is known at the end.</summary>
public interface IReportDraft : IDisposable
{
    /// <summary>Takes a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">A cell for each column: a text, a number, a moment, or null for nothing.</param>
    /// <exception cref="InvalidInputException">It cannot be written (ReportNotWritten).</exception>
    void Add(ReportTable table, IReadOnlyList<object?> cells);

    /// <summary>Puts the report in its place, whole.</summary>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="ConflictException">There is a file by now (ReportExists).</exception>
    /// <exception cref="InvalidInputException">It cannot be written (ReportNotWritten).</exception>
    long Keep(ReportPage page);
}
