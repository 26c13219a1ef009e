using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Lines;

/// <summary>The customers of a plan whose file is a list of lines. None of them is held: each walk reads the file again, and finds out at its end when that
/// is not the one that was read first.</summary>
public interface IPlannedLines : IReadOnlyList<PlannedCustomer>, IStreamedList
{
    /// <summary>The plan's first line, which is about the plan itself.</summary>
    string Head { get; }

    /// <summary>What was counted when the file was read first.</summary>
    PlanTotals Totals { get; }

    /// <summary>The hash of the lines as they were read first (<see cref="MerkleTree"/>).</summary>
    string Root { get; }

    /// <summary>Whether a line is the one that was read first in a customer's place.</summary>
    /// <param name="line">The line, without what ends it.</param>
    /// <param name="place">The customer's place, from 1.</param>
    bool Has(string line, int place);

    /// <summary>Reads the customers with their lines.</summary>
    /// <exception cref="RelationshipPlanException">At the end: the lines are not those that were read first (RelationshipPlanAltered).</exception>
    IEnumerable<PlannedLine> Lines();
}

/// <summary>A customer of a plan with its line, as the seal covers it.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Line">The line, without what ends it; null if the plan is of the older form, which has none.</param>
public sealed record PlannedLine(PlannedCustomer Customer, string? Line)
{
    /// <summary>The customers of a plan of any form.</summary>
    /// <exception cref="RelationshipPlanException">Its lines are not those that were read first (RelationshipPlanAltered).</exception>
    public static IEnumerable<PlannedLine> Of(RelationshipPlan plan) =>
        plan.Customers is IPlannedLines lines ? lines.Lines() : plan.Customers.Select(customer => new PlannedLine(customer, null));
}
