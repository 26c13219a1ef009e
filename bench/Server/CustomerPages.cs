using System;
using System.Globalization;
using System.Text;

namespace PartnerRelationships.Bench.Server;

/// <summary>Pages of customers, word for word as the contract has them (§5.1).</summary>
internal static class CustomerPages
{
    private const int PageSize = 500;

    public const string Profile = """
        {"id":"6fff47dc-5f67-41b5-b48b-9d4c6de48eab","tenantId":"6fff47dc-5f67-41b5-b48b-9d4c6de48eab","companyName":"Bench Partner","profileType":"organization","attributes":{"objectType":"OrganizationProfile"}}
        """;

    public static byte[][] Render(int customers)
    {
        var pages = new byte[(customers + PageSize - 1) / PageSize][];
        for (var page = 0; page < pages.Length; page++)
        {
            var first = page * PageSize;
            pages[page] = Page(page, first, Math.Min(PageSize, customers - first), page + 1 < pages.Length);
        }

        return pages;
    }

    private static byte[] Page(int page, int first, int count, bool hasNext)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""{"totalCount":{{count}},"items":[""");
        for (var index = 0; index < count; index++)
        {
            text.Append(index == 0 ? "" : ",").Append(Customer(first + index));
        }

        text.Append("""],"links":{"self":{"uri":"/v1/customers?size=500","method":"GET","headers":[]}""");
        if (hasNext)
        {
            text.Append(CultureInfo.InvariantCulture, $$$""","next":{"uri":"/v1/customers?size=500&seekOperation=Next","method":"GET","headers":[{"key":"MS-ContinuationToken","value":"d19617b8-5f67,a4ayc/80/OGda4BO/1o/={{{page + 1}}}"}]}""");
        }

        return Encoding.UTF8.GetBytes(text.Append("""},"attributes":{"objectType":"Collection"}}""").ToString());
    }

    private static string Customer(int number)
    {
        var id = new Guid(number, 0x10, 0x20, 1, 2, 3, 4, 5, 6, 7, 8);
        return $$$"""{"id":"{{{id}}}","companyProfile":{"tenantId":"{{{id}}}","domain":"company{{{number}}}.onmicrosoft.com","companyName":"Tejfölgyár és Társa {{{number}}} Kft.","links":{"self":{"uri":"/customers/{{{id}}}/profiles/company","method":"GET","headers":[]}},"attributes":{"objectType":"CustomerCompanyProfile"}},"relationshipToPartner":"reseller","links":{"self":{"uri":"/customers/{{{id}}}","method":"GET","headers":[]}},"attributes":{"objectType":"Customer"}}""";
    }
}
