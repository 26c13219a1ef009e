using PartnerRelationships.Core.Changes;

namespace PartnerRelationships.Core.Renewals;

/// <summary>Renewing delegated administration before it expires, as a kind of bulk change.</summary>
public sealed class RenewalKind : IChangeKind
{
    /// <summary>What the invitations that ask for a successor have for a channel.</summary>
    public const string Channel = "Renewal";

    private RenewalKind()
    {
    }

    /// <summary>The one that there is.</summary>
    public static RenewalKind Instance { get; } = new();

    /// <inheritdoc/>
    public string Word => "DelegatedAdminRenewal";

    /// <summary>What is ended last: until then the customer is as it was.</summary>
    public StepKind MainStep => StepKind.TerminateDelegatedAdmin;

    /// <inheritdoc/>
    public string AuditOperation => "granular_admin_relationship_termination_requested";

    /// <inheritdoc/>
    public ChangeWords Words { get; } = new(
        Act: "renew",
        Done: "renewed",
        Achieved: "renewed or extended",
        Doing: "Renewing delegated admin relationships",
        Deed: "Renewing a delegated admin relationship",
        Title: "Renewal of delegated administration",
        Maker: "New-DelegatedAdminRenewalPlan",
        Statement: "These customers are served under an agreement that requires the requested roles, and no more than those. "
            + "I have the right to ask them in the partner's name, and to end what the new relationships replace.");

    /// <inheritdoc/>
    public string? FaultOf(PlannedCustomer customer, PlanOptions options) => RenewalShape.FaultOf(customer.Steps, options);

    /// <inheritdoc/>
    public string SummaryOf(RelationshipPlan plan) => RenewalSummary.Of(plan);

    /// <inheritdoc/>
    public PartnerRelationshipsException? FailureOf(ChangeResult result) => RenewalFailure.Of(result);
}
