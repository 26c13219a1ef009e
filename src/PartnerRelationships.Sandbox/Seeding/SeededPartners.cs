using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Partners;

namespace PartnerRelationships.Sandbox.Seeding;

/// <summary>The partner itself and those on its other side.</summary>
internal static class SeededPartners
{
    private static readonly (string Name, string Location)[] Providers =
        [("Alpenblick Cloud Distribution GmbH", "AT"), ("Baltic Cloud Hub", "LT"), ("Northwind Cloud Distribution", "IE"), ("Tiszavirág Felhő Disztribúció Zrt.", "HU")];

    private static readonly (string Name, string Location)[] Resellers =
        [("Bükk-Informatika Kft.", "HU"), ("First Up Consultants", "US"), ("Hôtel Numérique SARL", "FR"), ("ReleCloud", "BR"), ("Żubr IT sp. z o.o.", "PL")];

    public static OwnPartner Own(int seed, PartnerType type)
    {
        var draw = Draw.Partner(seed, 0);
        return new OwnPartner(draw.Guid(), type, "Duna Cloud Kft.", MpnId(draw), "hu-HU", seed);
    }

    public static IReadOnlyList<OtherPartner> Others(int seed, PartnerType type) => type switch
    {
        PartnerType.IndirectReseller => Of(seed, Providers),
        PartnerType.IndirectProvider => Of(seed, Resellers),
        _ => [],
    };

    private static List<OtherPartner> Of(int seed, IEnumerable<(string Name, string Location)> partners) => partners.Select((p, i) =>
    {
        var draw = Draw.Partner(seed, i + 1);
        return new OtherPartner(draw.Guid(), p.Name, MpnId(draw), p.Location);
    }).ToList();

    private static string MpnId(Draw draw) => draw.Between(1000000, 6999999).ToString(CultureInfo.InvariantCulture);
}
