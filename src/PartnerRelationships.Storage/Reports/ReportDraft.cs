using System.Collections.Generic;
using System.IO;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Storage.Reports;

/// <summary>A report while it is made. The beginning of the page is known last, so rows are kept in files beside it until then.</summary>
internal sealed class ReportDraft(ReportFiles files, string path, bool overwrite) : IReportDraft
{
    private readonly Dictionary<string, RowSpool> spools = [];

    public void Add(ReportTable table, IReadOnlyList<object?> cells) => ReportFiles.Writing(path, () =>
    {
        if (!spools.TryGetValue(table.Id, out var spool))
        {
            spools[table.Id] = spool = new RowSpool(AtomicFile.BesideOf(path));
        }

        spool.Add(cells);
    });

    public long Keep(ReportPage page)
    {
        files.RequireRoom(path, overwrite);
        var size = 0L;
        ReportFiles.Writing(path, () => AtomicFile.Write(
            path,
            stream =>
            {
                using (var writer = new PageWriter(stream, spools))
                {
                    writer.Write(page);
                }

                stream.Flush(flushToDisk: true);
                size = stream.Length;
            },
            overwrite));
        return size;
    }

    public void Dispose()
    {
        foreach (var spool in spools.Values)
        {
            spool.Dispose();
        }
    }
}
