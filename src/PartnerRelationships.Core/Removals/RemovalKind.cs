using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes;

namespace PartnerRelationships.Core.Removals;

/// <summary>Ending reseller relationships, as a kind of bulk change.</summary>
public sealed class RemovalKind : IChangeKind
{
    private RemovalKind()
    {
    }

    /// <summary>The one that there is.</summary>
    public static RemovalKind Instance { get; } = new();

    /// <inheritdoc/>
    public string Word => ChangeKinds.First;

    /// <inheritdoc/>
    public StepKind MainStep => StepKind.RemoveRelationship;

    /// <inheritdoc/>
    public string AuditOperation => AuditRecord.RelationshipRemoved;

    /// <summary>How people speak of it. The statement is in substance that of the portal's terms (contract §5.7).</summary>
    public ChangeWords Words { get; } = new(
        Act: "remove",
        Done: "removed",
        Achieved: "removed or already gone",
        Doing: "Removing customer relationships",
        Deed: "Ending a relationship",
        Title: "Removal of customers",
        Maker: "New-CustomerRemovalPlan",
        Statement: "The decision to end this relationship was made in good faith, for a legitimate business purpose and in line with the agreement. "
            + "I hold Microsoft harmless against claims of third parties. I give any notice of termination that is owed: Partner Center sends none.");

    /// <inheritdoc/>
    public string? FaultOf(PlannedCustomer customer, PlanOptions options) => RemovalShape.FaultOf(customer.Steps, options);

    /// <inheritdoc/>
    public string SummaryOf(RelationshipPlan plan) => RemovalSummary.Of(plan);

    /// <inheritdoc/>
    public PartnerRelationshipsException? FailureOf(ChangeResult result) => RemovalFailure.Of(result);
}
