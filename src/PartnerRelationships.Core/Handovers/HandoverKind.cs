using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Handovers;

/// <summary>Handing customers over from one distributor to another, as a kind of bulk change.</summary>
public sealed class HandoverKind : IChangeKind
{
    private HandoverKind()
    {
    }

    /// <summary>The one that there is.</summary>
    public static HandoverKind Instance { get; } = new();

    /// <inheritdoc/>
    public string Word => "ProviderHandover";

    /// <inheritdoc/>
    public StepKind MainStep => StepKind.RemoveRelationship;

    /// <inheritdoc/>
    public string AuditOperation => AuditRecord.RelationshipRemoved;

    /// <inheritdoc/>
    public ChangeWords Words { get; } = new(
        Act: "hand over",
        Done: "handed over",
        Achieved: "handed over, or already were",
        Doing: "Handing customers over",
        Deed: "Handing a customer over",
        Title: "Handover of customers to another distributor",
        Maker: "New-ProviderHandoverPlan",
        Statement: "The decision to hand these customers over to another distributor was made in good faith, and both distributors know of it. "
            + "The end of the relationship with the previous distributor is in line with the agreements. I give any notice that is owed: Partner Center sends none.");

    /// <inheritdoc/>
    public string? FaultOf(PlannedCustomer customer, PlanOptions options) => HandoverShape.FaultOf(customer.Steps);

    /// <inheritdoc/>
    public string SummaryOf(RelationshipPlan plan) =>
        $"Hand {Counted.Of(PlanTotals.Of(plan).Of(StepKind.InviteProvider), "customer")} of {plan.PartnerName} over to another distributor: invite them with it, transfer their orders, and finally end the relationship with the previous distributor";

    /// <inheritdoc/>
    public PartnerRelationshipsException? FailureOf(ChangeResult result) => HandoverFailure.Of(result);
}
