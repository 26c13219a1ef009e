using System.Collections.Generic;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>What stood in a customer's way when the plan of its run was made.</summary>
internal static class PlannedBlockers
{
    /// <summary>Reads it.</summary>
    /// <param name="planned">The customer, with its line in the plan where that is a list of lines.</param>
    /// <param name="plan">The plan; of the older form it has the customers.</param>
    /// <param name="files">Reads lines of plans.</param>
    /// <exception cref="InvalidInputException">The line is none (RelationshipPlanInvalid).</exception>
    public static IReadOnlyList<Blocker> Of(PlannedChange planned, RelationshipPlan plan, IPlanFiles files) =>
        planned.Line is { } line ? files.ReadLine(line, planned.Change.Number).Blockers
        : planned.Change.Number <= plan.Customers.Count ? plan.Customers[planned.Change.Number - 1].Blockers
        : [];
}
