using System;

namespace PartnerRelationships.Bench.Server;

/// <summary>Customers, word for word as the contract has them (§5.1).</summary>
internal static class CustomerPages
{
    public const string Profile = """
        {"id":"6fff47dc-5f67-41b5-b48b-9d4c6de48eab","tenantId":"6fff47dc-5f67-41b5-b48b-9d4c6de48eab","companyName":"Bench Partner","profileType":"organization","attributes":{"objectType":"OrganizationProfile"}}
        """;

    public static byte[][] Render(int customers) => Pages.Render(customers, "/v1/customers", Customer);

    private static string Customer(int number)
    {
        var id = new Guid(number, 0x10, 0x20, 1, 2, 3, 4, 5, 6, 7, 8);
        return $$$"""{"id":"{{{id}}}","companyProfile":{"tenantId":"{{{id}}}","domain":"company{{{number}}}.onmicrosoft.com","companyName":"Tejfölgyár és Társa {{{number}}} Kft.","links":{"self":{"uri":"/customers/{{{id}}}/profiles/company","method":"GET","headers":[]}},"attributes":{"objectType":"CustomerCompanyProfile"}},"relationshipToPartner":"reseller","links":{"self":{"uri":"/customers/{{{id}}}","method":"GET","headers":[]}},"attributes":{"objectType":"Customer"}}""";
    }
}
