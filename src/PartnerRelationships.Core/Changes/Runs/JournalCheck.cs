using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Whether the journal still has what the plan says: it has a copy of it, for weeks, in a database that others can write to.</summary>
internal static class JournalCheck
{
    /// <summary>Lets a run that was begun go on only with all customers of its plan: it would be done without those that are missing.</summary>
    /// <exception cref="LedgerException">There are more or fewer (LedgerCorrupt).</exception>
    public static void RequireWhole(RelationshipRun? run, RelationshipPlan plan)
    {
        if (run is not null && run.Customers != plan.Customers.Count)
        {
            throw Error($"The ledger has {Counted.Of(run.Customers, "customer")} of the run {run.RunId}, but its plan has {plan.Customers.Count}: it was altered outside the module. It is not done.");
        }
    }

    /// <summary>What is wrong with the first of these that is not the plan's; null when all are.</summary>
    public static LedgerException? ComplaintAbout(IEnumerable<ChangeClaim> claims, RelationshipPlan plan) => claims.FirstOrDefault(claim => !IsPlanned(claim, plan)) is { Change: var change }
        ? Error($"What the ledger says of customer {change.Number}, {change.Name} ({change.CustomerId}), is not what the plan says: it was altered outside the module. Nothing was sent for this customer, and no other one was started.")
        : null;

    private static bool IsPlanned(ChangeClaim claim, RelationshipPlan plan) => plan.Customers is IPlannedLines lines
        ? claim.Planned is { Line: { } line } planned && planned.Customer.CustomerId == claim.Change.CustomerId && lines.Has(line, claim.Change.Number)
        : claim.Planned?.Line is null && plan.Customers.ElementAtOrDefault(claim.Change.Number - 1)?.CustomerId == claim.Change.CustomerId;

    private static LedgerException Error(string message) => new("LedgerCorrupt", message)
    {
        RecommendedAction = "Run Test-RelationshipLedger, find out who writes to the ledger, and restore a backup of it.",
    };
}
