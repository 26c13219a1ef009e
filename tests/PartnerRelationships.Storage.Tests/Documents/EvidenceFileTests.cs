using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Storage.Tests.Documents;

public sealed class EvidenceFileTests : IDisposable
{
    private const string Begin = """{"format":"PartnerRelationships.RemovalEvidence/1","items":[""";
    private readonly LedgerFolder folder = new();
    private readonly JsonEvidenceFiles files = new();

    private string Evidence => folder.Other("evidence.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Items_come_back_as_they_were_written_with_their_hash()
    {
        EvidenceItem[] items =
        [
            Item("bundle", ("name", "Kék Tó \"Kft.\" <script>\n\u2028😀"), ("nothing", null)),
            Item("customer", ("place", "1")) with { Parts = [Item("step", ("kind", "Check")), Item("audit")] },
        ];

        Write(items);
        var read = files.Read(Evidence).ToArray();

        Assert.Equal(File.ReadAllLines(Evidence), read.Select(item => item.Line));
        Assert.Equal(HashOf(items), HashOf(read.Select(item => item with { Line = null })));
        Assert.Equal(items[0]["name"], read[0]["name"]);
        Assert.Equal(["step", "audit"], read[1].Parts.Select(part => part.Kind));
    }

    [Fact]
    public void Every_place_counts_for_the_hash()
    {
        var item = Item("customer", ("place", "1")) with { Parts = [Item("step", ("kind", "Check")), Item("step", ("kind", "Verify"))] };

        var hashes = new[]
        {
            item,
            item with { Kind = "entry" },
            item with { Parts = [] },
            item with { Parts = [item.Parts[1], item.Parts[0]] },
            item with { Parts = [item.Parts[0]] },
            Item("customer", ("place", "2")),
        }.Select(one => HashOf([one])).ToArray();

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void What_is_read_is_read_as_it_is_asked_for()
    {
        Write([Item("bundle"), Item("plan")]);
        File.WriteAllText(Evidence, File.ReadAllText(Evidence).Replace("""{"item":"plan"}""", "broken", StringComparison.Ordinal));

        Assert.Equal("bundle", files.Read(Evidence).First().Kind);
        Assert.Equal("EvidenceInvalid", Assert.Throws<InvalidInputException>(() => files.Read(Evidence).ToArray()).ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dear reader")]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"format":"PartnerRelationships.RemovalEvidence/2","items":[]}""")]
    [InlineData(Begin)]
    [InlineData(Begin + "]}{}")]
    [InlineData(Begin + """],"more":1}""")]
    [InlineData(Begin + """1]}""")]
    [InlineData(Begin + """{"place":"1"}]}""")]
    [InlineData(Begin + """{"item":"customer","place":1}]}""")]
    [InlineData(Begin + """{"item":"customer","place":{"a":"b"}}]}""")]
    [InlineData(Begin + """{"item":"customer","place":"1","place":"2"}]}""")]
    [InlineData(Begin + """{"item":"customer","parts.0.place":"1"}]}""")]
    [InlineData(Begin + """{"item":"customer","parts":"x"}]}""")]
    [InlineData(Begin + """{"item":"customer","parts":[{"item":"step","parts":[]}]}]}""")]
    [InlineData(Begin + """{"item":"customer" /* a remark */}]}""")]
    [InlineData(Begin + """{"item":"customer","place":79228162514264337593543950335.9}]}""")]
    [InlineData("""{"format":"PartnerRelationships.RelationshipEvidence/2","item":"bundle","place":79228162514264337593543950335.9}""")]
    public void What_is_no_evidence_is_said_to_be_none(string text)
    {
        File.WriteAllText(Evidence, text);

        Assert.Equal("EvidenceInvalid", Assert.Throws<InvalidInputException>(() => files.Read(Evidence).ToArray()).ErrorId);
    }

    [Fact]
    public void Depth_and_numbers_without_end_are_refused_early()
    {
        File.WriteAllText(Evidence, Begin + string.Concat(Enumerable.Repeat("""{"item":"customer","parts":[""", 100_000)));
        Assert.Equal("EvidenceInvalid", Assert.Throws<InvalidInputException>(() => files.Read(Evidence).ToArray()).ErrorId);

        File.WriteAllText(Evidence, Begin + "{\"item\":\"customer\",\"parts\":[" + string.Join(',', Enumerable.Repeat("""{"item":"step"}""", 10_001)) + "]}]}");
        Assert.Equal("EvidenceInvalid", Assert.Throws<InvalidInputException>(() => files.Read(Evidence).ToArray()).ErrorId);
    }

    [Fact]
    public void Where_there_is_no_file_that_is_said() =>
        Assert.Equal("EvidenceNotFound", Assert.Throws<NotFoundException>(() => files.Read(folder.Other("none.json")).ToArray()).ErrorId);

    private static EvidenceItem Item(string kind, params (string Name, string? Value)[] fields) => new(kind, fields.ToDictionary(field => field.Name, field => field.Value));

    private static string HashOf(IEnumerable<EvidenceItem> items)
    {
        var seal = new EvidenceSeal();
        items.ToList().ForEach(seal.Add);
        return seal.Value;
    }

    private void Write(IEnumerable<EvidenceItem> items)
    {
        using var stream = File.Create(Evidence);
        using var writer = files.Begin(stream);
        items.ToList().ForEach(item => writer.Write(item));
        writer.Complete();
    }
}
