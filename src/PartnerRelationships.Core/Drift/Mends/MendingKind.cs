using System.Linq;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>Mending what a comparison found, as a kind of bulk change.</summary>
public sealed class MendingKind : IChangeKind
{
    private MendingKind()
    {
    }

    /// <summary>The one that there is.</summary>
    public static MendingKind Instance { get; } = new();

    /// <inheritdoc/>
    public string Word => "RelationshipMending";

    /// <summary>The only step that the service's own log knows; Microsoft Graph has a log of its own.</summary>
    public StepKind MainStep => StepKind.EndPrivileges;

    /// <inheritdoc/>
    public string AuditOperation => AuditRecord.PrivilegesEnded;

    /// <inheritdoc/>
    public ChangeWords Words { get; } = new(
        Act: "mend",
        Done: "mended",
        Achieved: "corrected or already right",
        Doing: "Mending relationships",
        Deed: "Changing delegated administration",
        Title: "Correction of relationships",
        Maker: "Compare-CustomerRelationship -AsPlan",
        Statement: "I have read what the plan changes for each customer. Nobody needs the rights that it removes.");

    /// <inheritdoc/>
    public string? FaultOf(PlannedCustomer customer, PlanOptions options) => MendingShape.FaultOf(customer.Steps);

    /// <inheritdoc/>
    public string SummaryOf(RelationshipPlan plan)
    {
        var totals = PlanTotals.Of(plan);
        var parts = new (StepKind Kind, string Words, string Noun)[]
        {
            (StepKind.EndPrivileges, "end the delegated administrative privileges (DAP) of {0}", "customer"),
            (StepKind.TerminateDelegatedAdmin, "end {0}", "granular delegated admin relationship"),
            (StepKind.TakeGroupRoles, "remove roles from {0}", "security group"),
            (StepKind.ExtendDelegatedAdmin, "turn on automatic extension of {0}", "granular delegated admin relationship"),
            (StepKind.StopExtension, "turn off automatic extension of {0}", "granular delegated admin relationship"),
        };
        var said = parts.Where(part => totals.Of(part.Kind) > 0).Select(part => part.Words.Replace("{0}", Counted.Of(totals.Of(part.Kind), part.Noun)));
        return $"Correct the relationships of {plan.PartnerName} with {Counted.Of(totals.Changing, "customer")}: {string.Join(", ", said)}";
    }

    // That nothing of a customer can be corrected the plan says itself.
    /// <inheritdoc/>
    public PartnerRelationshipsException? FailureOf(ChangeResult result) => result.Outcome switch
    {
        ChangeOutcome.Blocked when result.Blockers.Count > 0 => null,
        ChangeOutcome.Blocked => Error("MendingBlocked", result, "was left as it is", "Compare again with Compare-CustomerRelationship, and make a plan from the current state."),
        ChangeOutcome.NotConfirmed => Error("MendingNotConfirmed", result, "is not confirmed as corrected", "Compare again before you repeat anything. Invoking the plan again checks the result of open steps."),
        ChangeOutcome.Failed => Error("MendingFailed", result, "was not corrected, or only in part", "Get-RelationshipChange shows every step."),
        _ => null,
    };

    private static RemovalException Error(string errorId, ChangeResult result, string what, string action) =>
        new(errorId, $"{(result.Name.Length > 0 ? result.Name : result.CustomerId.ToString())} {what}: {result.Detail}", result) { RecommendedAction = action };
}
