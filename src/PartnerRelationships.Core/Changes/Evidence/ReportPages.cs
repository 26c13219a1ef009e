using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Writes a report to its files, each as a whole when all of them are there.</summary>
/// <param name="pages">The files: the first page, and those of the customers where they do not stand on it.</param>
/// <param name="report">What is written.</param>
/// <param name="overwrite">Whether files that are there are replaced.</param>
internal sealed class ReportPages(IReadOnlyList<string> pages, EvidenceReport report, bool overwrite) : IDisposable
{
    private readonly List<(string File, int First, int Last, string FirstName, string LastName)> index = [];
    private readonly List<(string Beside, string Path)> written = [];
    private StreamWriter? page;

    private bool IsOnePage => pages.Count == 1;

    /// <summary>Writes a customer to its page.</summary>
    public void Add(RelationshipChange change, IReadOnlyList<Blocker> planned)
    {
        if (page is null || (!IsOnePage && (change.Number - 1) % EvidencePages.CustomersOnAPage == 0))
        {
            Turn(change);
        }

        report.Add(change, planned);
        index[index.Count - 1] = index[index.Count - 1] with { Last = change.Number, LastName = change.Name };
    }

    /// <summary>Writes what comes below, and puts all files in their places.</summary>
    public void Complete()
    {
        if (page is null || !IsOnePage)
        {
            ClosePage();
            Open(pages[0]);
            report.Begin();
            if (IsOnePage)
            {
                report.BeginTable();
                report.EndTable();
            }
            else
            {
                report.Index(index);
            }
        }
        else
        {
            report.EndTable();
        }

        report.End();
        Close();
        written.ForEach(one => AtomicFile.Put(one.Beside, one.Path, overwrite));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        page?.Dispose();
        written.ForEach(one => File.Delete(one.Beside));
    }

    private void Turn(RelationshipChange first)
    {
        ClosePage();
        var file = IsOnePage ? pages[0] : pages[index.Count + 1];
        Open(file);
        index.Add((Path.GetFileName(file), first.Number, first.Number, first.Name, first.Name));
        if (IsOnePage)
        {
            report.Begin();
            report.BeginTable();
        }
        else
        {
            report.BeginPage(first.Number, first.Number + EvidencePages.CustomersOnAPage - 1);
        }
    }

    private void Open(string file)
    {
        written.Add((AtomicFile.BesideOf(file), file));
        page = new StreamWriter(OwnFile.Create(written[written.Count - 1].Beside), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };
        report.Turn(page);
    }

    private void ClosePage()
    {
        if (page is not null)
        {
            report.EndTable();
            report.End();
            Close();
        }
    }

    private void Close()
    {
        page!.Dispose();
        page = null;
    }
}
