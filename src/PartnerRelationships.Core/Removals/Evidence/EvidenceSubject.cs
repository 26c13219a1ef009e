using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>What evidence is of: a run, its plan, and what the service's log says; counted as it is told.</summary>
/// <param name="run">The run.</param>
/// <param name="plan">Its plan.</param>
/// <param name="document">The plan's document.</param>
/// <param name="audit">What the service's log says; null when it is not wanted.</param>
internal sealed class EvidenceSubject(CustomerRemovalRun run, CustomerRemovalPlan plan, string document, AuditBook? audit)
{
    private readonly Dictionary<Guid, RemovalPlanCustomer> planned = plan.Customers.GroupBy(customer => customer.CustomerId).ToDictionary(group => group.Key, group => group.First());

    public CustomerRemovalRun Run => run;

    public CustomerRemovalPlan Plan => plan;

    public string Document => document;

    public EvidenceTally Tally { get; } = new();

    /// <summary>Whether the service's log was read, in words.</summary>
    public string AuditNote => audit is null ? "The service's log was not asked." : audit.Unreadable ?? "The service's log was read.";

    /// <summary>What the log says of a customer; null when it was not asked.</summary>
    public CustomerRemovalComparison? Compare(CustomerRemoval removal) => audit?.Compare(removal);

    /// <summary>The same, and counts the customer.</summary>
    public CustomerRemovalComparison? Tell(CustomerRemoval removal)
    {
        var comparison = Compare(removal);
        Tally.Add(removal, comparison);
        return comparison;
    }

    /// <summary>What stood in a customer's way when the plan was made.</summary>
    public IReadOnlyList<RemovalBlocker> BlockersOf(CustomerRemoval removal) => planned.TryGetValue(removal.CustomerId, out var customer) ? customer.Blockers : [];
}
