using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Invitations.Bulk;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Tests.Invitations.Bulk;

public sealed class ProspectFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Columns_are_known_by_any_of_their_names_and_the_others_are_fields()
    {
        File.WriteAllText(path, "\uFEFFNAME, email ,Contact person,Date,\nKék,a@b.example,Ada,today,\n");

        using var file = ProspectFile.Open(path, MeaningOf, new CsvNeed("CustomerName"), new CsvNeed("Email"));
        var row = file.Read().Single();

        Assert.Equal((1, 2), (file.Count, row.Line));
        Assert.Equal(("Kék", "a@b.example"), (row.Values["CustomerName"], row.Values["Email"]));
        Assert.Equal([new("Contact person", "Ada")], row.Fields);
        Assert.Equal(file.Read().Count(), file.Count);
    }

    [Fact]
    public void A_long_file_is_counted_before_and_read_again()
    {
        File.WriteAllLines(path, Enumerable.Range(0, 20_000).Select(number => $"Cég {number},a{number}@b.example").Prepend("Name,Email"));

        using var file = ProspectFile.Open(path, MeaningOf, new CsvNeed("CustomerName"), new CsvNeed("Email"));

        Assert.Equal((20_000, 20_001L), (file.Count, file.Read().Last().Line));
    }

    [Theory]
    [InlineData("#TYPE System.Management.Automation.PSCustomObject\r\nName;Email\r\nKék;a@b.example\r\n", 3)]
    [InlineData("sep=;\r\nName;Email\r\n\r\nKék;a@b.example\r\n\r\n;\r\n  \r\n", 4)]
    [InlineData("\uFEFF\"sep=|\"\nName|Email\nKék|a@b.example\n\n\n", 3)]
    public void Lines_before_the_header_and_empty_lines_after_the_rows_are_not_rows(string text, long line)
    {
        File.WriteAllText(path, text);

        using var file = ProspectFile.Open(path, MeaningOf, new CsvNeed("CustomerName"), new CsvNeed("Email"));
        var row = Assert.Single(file.Read());

        Assert.Equal(("Kék", "a@b.example", line), (row.Values["CustomerName"], row.Values["Email"], row.Line));
    }

    [Fact]
    public void A_row_that_begins_with_a_hash_is_a_row()
    {
        File.WriteAllText(path, "Name,Email\n#TYPE A,a@b.example\n# 1,c@d.example\n");

        using var file = ProspectFile.Open(path, MeaningOf, new CsvNeed("CustomerName"), new CsvNeed("Email"));

        Assert.Equal(["#TYPE A", "# 1"], file.Read().Select(row => row.Values["CustomerName"]));
    }

    private static string? MeaningOf(string column) => column.ToUpperInvariant() switch
    {
        "NAME" or "CUSTOMERNAME" => "CustomerName",
        "EMAIL" => "Email",
        _ => null,
    };
}
