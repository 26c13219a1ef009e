using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Tests.Invitations.Bulk;

public sealed class CsvReaderTests
{
    [Fact]
    public void Cells_may_hold_delimiters_quotes_and_line_breaks_and_a_row_knows_its_line()
    {
        var rows = Read("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\n3\"\n\n,\nz,\r\"\",last");

        Assert.Equal([1L, 2, 7, 8], rows.Select(row => row.Line));
        Assert.Equal([["a", "b"], ["x,\"y\"", "1\r\n2\n3"], ["z", ""], ["", "last"]], rows.Select(row => row.Cells));
        Assert.All(rows, row => Assert.Null(row.Problem));
    }

    [Theory]
    [InlineData("5\" disk,b\nc,d")]
    [InlineData("\"a\"b,c\nc,d")]
    [InlineData("a,b\"\nc,d")]
    public void A_stray_quote_is_named_and_the_next_row_is_read(string text)
    {
        var rows = Read(text);

        Assert.NotNull(rows[0].Problem);
        Assert.Equal((2, null), (rows[1].Line, rows[1].Problem));
        Assert.Equal(["c", "d"], rows[1].Cells);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_refused_by_the_line_of_its_row()
    {
        var error = Assert.Throws<InvalidInputException>(() => Read("a\n\"b\nc\nd"));

        Assert.Equal("CsvInvalid", error.ErrorId);
        Assert.StartsWith("Line 2 ", error.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("\""), InlineData("")]
    public void A_row_without_an_end_does_not_swallow_memory(string quote)
    {
        using var endless = new Endless(quote);

        Assert.Equal("CsvInvalid", Assert.Throws<InvalidInputException>(() => new CsvReader(endless, ',').Read().ToList()).ErrorId);
        Assert.InRange(endless.Taken, 1, CsvReader.LongestRow + 10);
    }

    [Theory]
    [InlineData("a;b;c", ';')]
    [InlineData("a,b", ',')]
    [InlineData("a\tb,c\td", '\t')]
    [InlineData("\"x,y,z\";b", ';')]
    [InlineData("alone", ',')]
    public void The_delimiter_is_the_headers(string header, char expected) => Assert.Equal(expected, CsvReader.DelimiterOf(header));

    private static CsvRow[] Read(string text) => [.. new CsvReader(new StringReader(text), ',').Read()];

    private sealed class Endless(string start) : TextReader
    {
        public int Taken { get; private set; }

        public override int Peek() => Taken < start.Length ? start[Taken] : 'x';

        public override int Read()
        {
            var letter = Peek();
            Taken++;
            return letter;
        }
    }
}
