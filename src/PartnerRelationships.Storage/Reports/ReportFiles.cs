using System;
using System.IO;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Storage.Reports;

/// <summary>Reports as files: one page in HTML that holds all of it.</summary>
public sealed class ReportFiles : IReportFiles
{
    /// <inheritdoc/>
    public void RequireRoom(string path, bool overwrite)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("ReportExists", $"The file already exists and was left unchanged: {path}");
        }

        if (Directory.Exists(path))
        {
            throw new InvalidInputException("ReportNotWritten", $"The report cannot be written to {path}: it is a folder.");
        }
    }

    /// <inheritdoc/>
    public IReportDraft Begin(string path, bool overwrite) => new ReportDraft(this, path, overwrite);

    internal static void Writing(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (FileErrors.IsOne(error))
        {
            throw new InvalidInputException("ReportNotWritten", $"The report cannot be written to {path}: {error.Message}", inner: error);
        }
    }
}
