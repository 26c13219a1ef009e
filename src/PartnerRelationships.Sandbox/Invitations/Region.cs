using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Invitations;

/// <summary>Countries whose partners and customers may have reselling relationships with each other (contract §8).</summary>
/// <remarks>Microsoft says only that most regions are limited to themselves. Countries that are not in the table stand alone.</remarks>
internal sealed record Region(string Name, IReadOnlyList<string> Countries)
{
    private static readonly IReadOnlyList<Region> Shared =
    [
        new("EU and EFTA", "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".Split(' ')),
        new("United Kingdom", ["GB", "GG", "IM", "JE"]),
        new("United States", ["US", "AS", "GU", "MP", "PR", "VI"]),
    ];

    public static Region Of(string country) =>
        Shared.FirstOrDefault(region => region.Countries.Contains(country, StringComparer.OrdinalIgnoreCase)) ?? new(country, [country]);

    /// <exception cref="Refusal">The tenant's country is not in the partner's region.</exception>
    public static void Require(string partnerCountry, string tenantCountry)
    {
        var region = Of(partnerCountry);
        if (!region.Countries.Contains(tenantCountry, StringComparer.OrdinalIgnoreCase))
            throw Consent.Refused("culture", $"A partner in {partnerCountry} can resell to organisations in its own region only ({region.Name}); this one is in {tenantCountry}.");
    }
}
