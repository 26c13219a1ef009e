using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Customers that the plan or the policy protects, by what the service says of them now: a plan only has the default domain that somebody had when it was made.</summary>
internal sealed class RunGuard(RunOrder order)
{
    private readonly ProtectedCustomers ofPlan = new(order.Plan.Options.Protected);
    private readonly ProtectedCustomers ofPolicy = new(order.Policy?.Protected ?? []);

    /// <summary>Why a customer may not be changed, for a person; null when it may.</summary>
    public string? ComplaintAbout(Guid customerId, IReadOnlyList<string> domains) =>
        ofPlan.Contains(customerId, [.. domains]) ? Complaint(RuleSource.Plan)
        : ofPolicy.Contains(customerId, [.. domains]) ? Complaint(RuleSource.Of(order.Policy!))
        : null;

    private static string Complaint(RuleSource source) => $"{source["Protected"]} names it, by its id or one of its domains.";
}
