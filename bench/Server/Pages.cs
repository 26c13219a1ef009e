using System;
using System.Globalization;
using System.Text;

namespace PartnerRelationships.Bench.Server;

/// <summary>Pages of a collection, word for word as the contract has them (§5.1).</summary>
internal static class Pages
{
    private const int PageSize = 500;

    /// <param name="rows">How many rows there are in all.</param>
    /// <param name="path">The collection's own address.</param>
    /// <param name="row">The text of a row, by its number.</param>
    public static byte[][] Render(int rows, string path, Func<int, string> row)
    {
        var pages = new byte[(rows + PageSize - 1) / PageSize][];
        for (var page = 0; page < pages.Length; page++)
        {
            var first = page * PageSize;
            var text = new StringBuilder();
            Begin(text, first, Math.Min(PageSize, rows - first), row);
            End(text, path, page + 1 < pages.Length ? page + 1 : null);
            pages[page] = Encoding.UTF8.GetBytes(text.ToString());
        }

        return pages;
    }

    private static void Begin(StringBuilder text, int first, int count, Func<int, string> row)
    {
        text.Append(CultureInfo.InvariantCulture, $$"""{"totalCount":{{count}},"items":[""");
        for (var index = 0; index < count; index++)
        {
            text.Append(index == 0 ? "" : ",").Append(row(first + index));
        }
    }

    private static void End(StringBuilder text, string path, int? next)
    {
        text.Append(CultureInfo.InvariantCulture, $$$"""],"links":{"self":{"uri":"{{{path}}}?size=500","method":"GET","headers":[]}""");
        if (next is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $$$""","next":{"uri":"{{{path}}}?size=500&seekOperation=Next","method":"GET","headers":[{"key":"MS-ContinuationToken","value":"d19617b8-5f67,a4ayc/80/OGda4BO/1o/={{{next}}}"}]}""");
        }

        text.Append("""},"attributes":{"objectType":"Collection"}}""");
    }
}
