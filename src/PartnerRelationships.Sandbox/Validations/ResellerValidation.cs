using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Validations;

/// <summary>Which resellers may be the partner on record: a distributor's question (contract A§7).</summary>
internal sealed class ResellerValidation(OwnPartner partner)
{
    public Answer Validate(Call call, Session db)
    {
        if (partner.Type != PartnerType.IndirectProvider) throw new Refusal(403, 1002, "Authorization Failed");
        var asked = call.ReadBody().GetValue("partnerIds", StringComparison.OrdinalIgnoreCase) as JArray;
        if (asked is null || asked.Any(id => id.Type != JTokenType.String)) throw Refusal.BadInput("partnerIds must be a list of texts.");
        var known = OtherPartner.List(db).Select(one => one.MpnId).ToList();
        return Answer.Ok(new JObject { ["validationResults"] = new JArray(asked.Select(id => Verdict((string)id!, known.Contains((string)id!)))) });
    }

    private static JObject Verdict(string id, bool isKnown)
    {
        var verdict = new JObject { ["partnerId"] = id, ["isValidPartnerIdOnRecord"] = isKnown };
        if (!isKnown)
        {
            verdict["errorCode"] = 900400;
            verdict["errorDescription"] = $"The PartnerId {id} isn't linked to an active indirect reseller tenant.";
        }
        return verdict;
    }
}
