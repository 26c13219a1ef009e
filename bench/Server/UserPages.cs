using System;

namespace PartnerRelationships.Bench.Server;

/// <summary>Users of one customer, word for word as the contract has them (A.6).</summary>
internal static class UserPages
{
    public const string Customer = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04";

    public static byte[][] Render(int users) => Pages.Render(users, $"/v1/customers/{Customer}/users", User);

    private static string User(int number)
    {
        var id = new Guid(number, 0x10, 0x20, 1, 2, 3, 4, 5, 6, 7, 8);
        return $$$"""{"usageLocation":"HU","id":"{{{id}}}","userPrincipalName":"anna.szabo{{{number}}}@tejfolgyar.onmicrosoft.com","firstName":"Anna","lastName":"Szabó","displayName":"Szabó Anna {{{number}}}","userDomainType":"none","state":"active","links":{"self":{"uri":"/customers/{{{Customer}}}/users/{{{id}}}","method":"GET","headers":[]}},"attributes":{"objectType":"CustomerUser"}}""";
    }
}
