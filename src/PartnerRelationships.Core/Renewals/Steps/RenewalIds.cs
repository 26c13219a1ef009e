using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>Ids that are the same whoever goes on with a run, and however often: what is made under one is made once. A released form never changes.</summary>
internal static class RenewalIds
{
    /// <summary>What the successor's name is made unlike all others by.</summary>
    public static Guid OfSuccessor(Guid runId, Guid customerId) => Of("successor", runId, customerId);

    /// <summary>The invitation that asks for it.</summary>
    public static Guid OfInvitation(Guid runId, Guid customerId) => Of("invitation", runId, customerId);

    private static Guid Of(string what, Guid runId, Guid customerId)
    {
        var hash = LedgerHash.Of([new KeyValuePair<string, string?>("what", what), new("run", runId.ToString()), new("customer", customerId.ToString())]);
        return new Guid([.. Hexadecimal.Bytes(hash).Take(16)]);
    }
}
