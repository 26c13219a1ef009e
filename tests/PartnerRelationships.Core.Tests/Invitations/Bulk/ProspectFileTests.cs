using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Invitations.Bulk;

namespace PartnerRelationships.Core.Tests.Invitations.Bulk;

public sealed class ProspectFileTests : IDisposable
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase) { ["Name"] = "CustomerName", ["CustomerName"] = "CustomerName", ["Email"] = "Email" };
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Columns_are_known_by_any_of_their_names_and_the_others_are_fields()
    {
        File.WriteAllText(path, "\uFEFFNAME, email ,Contact person,Date,\nKék,a@b.example,Ada,today,\n");

        using var file = ProspectFile.Open(path, Names);
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

        using var file = ProspectFile.Open(path, Names);

        Assert.Equal((20_000, 20_001L), (file.Count, file.Read().Last().Line));
    }
}
