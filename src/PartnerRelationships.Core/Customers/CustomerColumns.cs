using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Customers;

/// <summary>What columns are called that name a customer: in Partner Center's exports, in Microsoft 365 Lighthouse's and Graph's, and in our own.
/// The one table of these names; blanks, dashes and case make no difference.</summary>
public static class CustomerColumns
{
    /// <summary>The tenant id.</summary>
    public const string Id = "CustomerId";

    /// <summary>The default domain.</summary>
    public const string Domain = "Domain";

    /// <summary>The company's name, which alone identifies nobody.</summary>
    public const string Name = "Name";

    private static readonly (string Meaning, string[] Names)[] Table =
    [
        (Id, ["CustomerId", "Microsoft ID", "TenantId", "CustomerTenantId"]),
        (Domain, ["Domain", "Primary domain name", "Primary domain", "DefaultDomainName", "Default domain", "DomainName", "Primärer Domänenname"]),
        (Name, ["Name", "Company name", "CustomerName", "Customer", "DisplayName", "TenantName", "Organization name", "Firmenname"]),
    ];

    private static readonly Dictionary<string, string> Meanings =
        Table.SelectMany(row => row.Names, (row, name) => (row.Meaning, Name: ServiceWord.Plain(name))).ToDictionary(pair => pair.Name, pair => pair.Meaning);

    /// <summary>The columns of which one must be there to say which customer is meant, for messages.</summary>
    public static IReadOnlyList<CsvNeed> Naming { get; } = [.. Table.Take(2).Select(row => new CsvNeed(row.Meaning, string.Join(", ", row.Names.Skip(1).Take(3))))];

    /// <summary>What a column means by its name; null for nothing that names a customer.</summary>
    public static string? MeaningOf(string header) => Meanings.TryGetValue(ServiceWord.Plain(header), out var meaning) ? meaning : null;
}
