using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Renewals;

/// <summary>Ids that stay the same however often a run is resumed, and by whom: what is created under one is created once. A released format never changes.</summary>
internal static class RenewalIds
{
    /// <summary>What a customer is asked for in a run, under a name that is unlike all others.</summary>
    /// <exception cref="InvalidInputException">Graph would refuse the terms.</exception>
    public static DelegatedAdminRequest RequestOf(PlannedCustomer planned, Guid runId) =>
        RenewalShape.TermsOf(planned.Steps.First(step => step.Kind == StepKind.CreateDelegatedAdmin)).For(planned.Name, Of("successor", runId, planned.CustomerId), planned.CustomerId);

    /// <summary>Whether a relationship has the name of what is asked for.</summary>
    public static bool Names(DelegatedAdminRequest request, DelegatedAdminRelationship one) => string.Equals(one.DisplayName, request.DisplayName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The invitation that asks for it.</summary>
    public static Guid OfInvitation(Guid runId, Guid customerId) => Of("invitation", runId, customerId);

    private static Guid Of(string what, Guid runId, Guid customerId)
    {
        var hash = LedgerHash.Of([new KeyValuePair<string, string?>("what", what), new("run", runId.ToString()), new("customer", customerId.ToString())]);
        return new Guid([.. Hexadecimal.Bytes(hash).Take(16)]);
    }
}
