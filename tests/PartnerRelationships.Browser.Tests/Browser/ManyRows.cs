using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Reports.Pages;
using PartnerRelationships.Storage.Reports;

namespace PartnerRelationships.Browser.Tests.Browser;

/// <summary>A report of many customers, of whom some have names that would do something if they were more than text.</summary>
public sealed class ManyRows : IDisposable
{
    public const int Rows = 1_000;

    public static readonly string[] Hostile = ["<script>document.title='taken'</script>", "</script><img src=x onerror=\"document.title='taken'\">", "=HYPERLINK(\"https://x.example\")", "a\u202Egpj.exe\u2028b", "\"];document.title='taken'//"];

    private static readonly ReportTable Table = new("customers", "Customers", [new("Customer"), new("Seats", ReportCell.Number), new("Ends", ReportCell.Day)], SortedBy: 1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("report");

    public ManyRows()
    {
        var path = Path.Combine(folder.FullName, "report.html");
        using var draft = new ReportFiles().Begin(path, overwrite: false);
        foreach (var row in Enumerable.Range(0, Rows))
        {
            draft.Add(Table, [row < Hostile.Length ? Hostile[row] : $"Őzike {row}", row % 10 == 9 ? null : (long)(Rows - row), row == Rows - 1 ? "not known" : new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(row)]);
        }

        draft.Keep(new ReportPage("Customer relationships of Andor", [new("Partner", Hostile[0])], ["Nothing."], [], [new("Customers", Rows, "customers", "all")], [new("customers", "All", [], [Chart], Table)]));
        Address = new Uri(path).AbsoluteUri;
    }

    public string Address { get; }

    public void Dispose() => folder.Delete(recursive: true);

    private static ReportChart Chart => new("By name", "Name", [new("customers")], [.. Hostile.Select((name, place) => new ReportBar(name, [place]))]);
}
