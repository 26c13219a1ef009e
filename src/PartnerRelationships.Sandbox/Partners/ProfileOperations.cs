using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Partners;

/// <summary>The partner's own profiles (contract §5.16).</summary>
internal sealed class ProfileOperations(OwnPartner partner)
{
    private const string Domain = "dunacloud.onmicrosoft.com";

    public Answer Organization(Call call, Session db) => Answer.Ok(new JObject
    {
        ["id"] = partner.TenantId.ToString(),
        ["companyName"] = partner.Name,
        ["defaultAddress"] = Address(),
        ["tenantId"] = partner.TenantId.ToString(),
        ["domain"] = Domain,
        ["email"] = "partner@" + Domain,
        ["language"] = partner.Language,
        ["culture"] = partner.Culture,
        ["profileType"] = "OrganizationProfile",
        ["links"] = Resource.Links("/profiles/organization"),
        ["attributes"] = Resource.Attributes("OrganizationProfile", Draw.From(partner.TenantId, 1).Number()),
    });

    public Answer Mpn(Call call, Session db) => Answer.Ok(new JObject
    {
        ["mpnId"] = partner.MpnId,
        ["partnerName"] = partner.Name,
        ["profileType"] = "MpnProfile",
        ["links"] = Resource.Links("/profiles/mpn"),
        ["attributes"] = Resource.Attributes("MpnProfile"),
    });

    public Answer LegalBusiness(Call call, Session db) => Answer.Ok(new JObject
    {
        ["companyName"] = partner.Name,
        ["address"] = Address(),
        ["primaryContact"] = new JObject { ["firstName"] = "Őrs", ["lastName"] = "Szűcs", ["email"] = "partner@" + Domain },
        ["vettingStatus"] = "Authorized",
        ["profileType"] = "LegalBusinessProfile",
        ["links"] = Resource.Links("/profiles/legalbusiness"),
        ["attributes"] = Resource.Attributes("LegalBusinessProfile", Draw.From(partner.TenantId, 2).Number()),
    });

    private JObject Address() => new()
    {
        ["country"] = partner.Country,
        ["city"] = "Győr",
        ["state"] = "",
        ["addressLine1"] = "Dunakapu tér 7.",
        ["addressLine2"] = "",
        ["postalCode"] = "9022",
        ["firstName"] = "Őrs",
        ["lastName"] = "Szűcs",
        ["phoneNumber"] = "+3696555010",
    };
}
