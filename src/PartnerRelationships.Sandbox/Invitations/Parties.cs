using System;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Partners;

namespace PartnerRelationships.Sandbox.Invitations;

/// <summary>Partners as they are shown to a customer who is asked for something.</summary>
internal static class Parties
{
    public static JObject ToParty(this OwnPartner partner) => Party(partner.TenantId, partner.Name, partner.MpnId, partner.Country);

    public static JObject ToParty(this OtherPartner partner) => Party(partner.Id, partner.Name, partner.MpnId, partner.Location);

    private static JObject Party(Guid id, string name, string mpnId, string country) =>
        new() { ["tenantId"] = id.ToString(), ["companyName"] = name, ["mpnId"] = mpnId, ["country"] = country };
}
