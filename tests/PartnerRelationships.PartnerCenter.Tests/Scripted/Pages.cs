using System;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>Pages of customers as the service words them.</summary>
internal static class Pages
{
    public const string Token = "d19617b8-5,0705c4a9_a4ayc/80/OGda4BO/1o/V0etp+OqiLx1=,0d81c700=";

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static string Of(int first, int count, string? nextUri = null, string? token = Token) =>
        $$$"""
        {"totalCount":{{{count}}},"items":[{{{string.Join(",", Enumerable.Range(first, count).Select(Customer))}}}],
         "links":{"self":{"uri":"/customers?size=500","method":"GET","headers":[]}{{{(nextUri is null ? "" : Next(nextUri, token))}}}},
         "attributes":{"objectType":"Collection"}}
        """;

    private static string Customer(int number) => string.Format(CultureInfo.InvariantCulture, """
        {{"id":"{0}","companyProfile":{{"tenantId":"{0}","domain":"c{1}.onmicrosoft.com","companyName":"Cég {1}",
          "links":{{"self":{{"uri":"/customers/{0}/profiles/company","method":"GET","headers":[]}}}},"attributes":{{"objectType":"CustomerCompanyProfile"}}}},
          "relationshipToPartner":"reseller","links":{{"self":{{"uri":"/customers/{0}","method":"GET","headers":[]}}}},"attributes":{{"objectType":"Customer"}}}}
        """, Id(number), number);

    private static string Next(string uri, string? token) =>
        $$""","next":{"uri":"{{uri}}","method":"GET","headers":[{{(token is null ? "" : $$"""{"key":"MS-ContinuationToken","value":"{{token}}"}""")}}]}""";
}
