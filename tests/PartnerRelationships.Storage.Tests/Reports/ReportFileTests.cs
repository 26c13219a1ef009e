using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Reports.Pages;
using PartnerRelationships.Storage.Reports;

namespace PartnerRelationships.Storage.Tests.Reports;

public sealed class ReportFileTests : IDisposable
{
    private const string Hostile = "</script><script>x</script> & \u2028\u202Egpj";
    private static readonly ReportTable Table = new("customers", "Customers", [new("Customer"), new("Seats", ReportCell.Number), new("Ends", ReportCell.Day)]);
    private readonly string folder = Directory.CreateTempSubdirectory("report").FullName;
    private readonly ReportFiles files = new();

    private string Target => Path.Combine(folder, "report.html");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Names_that_are_markup_are_text_in_the_page_and_in_its_data()
    {
        Write(new ReportPage(Hostile, [new("Partner", Hostile)], [], [Hostile], [new(Hostile, 1, "customers", Hostile)], [Section(new ReportChart(Hostile, Hostile, [new(Hostile)], [new(Hostile, [3])]))]));

        var text = File.ReadAllText(Target);

        Assert.DoesNotContain("<script>x", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', text);
        Assert.Equal(2, text.Split("<script").Length - 1);
        Assert.Contains("\\u003c/script\\u003e", text, StringComparison.Ordinal);
        Assert.Contains("script-src 'sha256-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_there_whole_and_its_owners_alone_or_not_at_all()
    {
        using (var draft = files.Begin(Target, overwrite: false))
        {
            draft.Add(Table, ["a", 1L, null]);
        }

        Assert.Empty(Directory.GetFiles(folder));
        var size = Write(Page());
        Assert.Equal(new FileInfo(Target).Length, size);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
        Assert.Equal("ReportExists", Assert.Throws<ConflictException>(() => files.RequireRoom(Target, overwrite: false)).ErrorId);
        Assert.Equal("ReportExists", Assert.Throws<ConflictException>(() => Write(Page())).ErrorId);
        Assert.True(Write(Page(), overwrite: true) > 0);
        Assert.Single(Directory.GetFiles(folder));
        Assert.Equal("ReportNotWritten", Assert.Throws<InvalidInputException>(() => files.RequireRoom(folder, overwrite: true)).ErrorId);
        using var nowhere = files.Begin(Path.Combine(folder, "no", "report.html"), overwrite: false);
        Assert.Equal("ReportNotWritten", Assert.Throws<InvalidInputException>(() => nowhere.Add(Table, ["a", 1L, null])).ErrorId);
    }

    [Fact]
    public void Without_a_script_the_first_rows_are_there_and_the_rest_is_said()
    {
        Write(Page(), rows: 40);

        var text = File.ReadAllText(Target);

        Assert.Equal(25, text.Split("<tr><th scope=\"row\" dir=\"auto\">C").Length - 1);
        Assert.Contains("The first 25 of 40 rows", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_wide_letters_get_lines_that_fit_beside_their_bars()
    {
        Write(new ReportPage("Report", [], [], [], [], [Section(new ReportChart("By name", "Name", [new("customers")], [new("株式会社東京クラウドサービス販売店", [3]), new("Nagyon hosszú nevű Kft.", [1])]))]));

        var text = File.ReadAllText(Target);

        Assert.Contains(">株式会社東京クラウドサ</tspan>", text, StringComparison.Ordinal);
        Assert.Contains(">Nagyon hosszú nevű</tspan>", text, StringComparison.Ordinal);
    }

    private long Write(ReportPage page, bool overwrite = false, int rows = 1)
    {
        using var draft = files.Begin(Target, overwrite);
        foreach (var row in Enumerable.Range(0, rows))
        {
            draft.Add(Table, ["C" + Hostile, (long)row, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)]);
        }

        return draft.Keep(page);
    }

    private static ReportPage Page() => new("Report", [], [], [], [], [Section()]);

    private static ReportSection Section(params ReportChart[] charts) => new("customers", "Customers", [], charts, Table);
}
