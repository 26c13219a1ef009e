using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Tests.Removals.Evidence;

namespace PartnerRelationships.Core.Tests.Changes;

/// <summary>A report of many customers has pages.</summary>
public sealed class ReportPagesTests
{
    [Fact]
    public async Task Customers_stand_on_pages_of_a_thousand_which_the_first_page_names_and_the_bundle_knows()
    {
        var stage = new EvidenceStage(2_001);
        var written = await stage.TakeAsync();
        var folder = Path.GetDirectoryName(written.Report)!;

        var pages = Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal).ToList();
        Assert.Equal([written.Report, .. Enumerable.Range(1, 3).Select(page => Path.ChangeExtension(written.Report, $".000{page}.html"))], pages.OrderBy(page => page.Length).ThenBy(page => page));
        Assert.DoesNotContain("<tr><td>2001</td>", stage.Report, StringComparison.Ordinal);
        Assert.All(pages.Where(page => page != written.Report), page => Assert.Contains($"href=\"{Path.GetFileName(page)}\"", stage.Report, StringComparison.Ordinal));
        var last = Path.ChangeExtension(written.Report, ".0003.html");
        Assert.Contains("<tr><td>2001</td>", await File.ReadAllTextAsync(last, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.True(stage.Find(written.Evidence).Report.Is);
        await File.AppendAllTextAsync(last, " ", TestContext.Current.CancellationToken);
        Assert.False(stage.Find(written.Evidence).Report.Is);
        stage.Clear();
    }
}
