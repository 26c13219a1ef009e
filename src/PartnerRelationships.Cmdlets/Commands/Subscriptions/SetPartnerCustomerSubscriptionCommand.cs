using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>Changes subscriptions of customers: only what you give. The confirmation states what the change costs or refunds.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.PartnerCustomerSubscription, DefaultParameterSetName = BySubscriptionSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class SetPartnerCustomerSubscriptionCommand : SubscriptionCmdlet
{
    /// <summary>The number of seats or licences from now on.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [EmptyCell]
    public int? Quantity { get; set; }

    /// <summary>Your own name for the subscription.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? FriendlyName { get; set; }

    /// <summary>What should happen at the end of the term: the subscription renews, continues in an extended term that is billed every month, or ends. Unknown
    /// changes nothing.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [EmptyCell]
    public EndOfTerm? EndOfTerm { get; set; }

    /// <summary>The number of seats or licences of the next term.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [EmptyCell]
    public int? NextTermQuantity { get; set; }

    /// <summary>The length of the next term: P1M, P1Y or P3Y.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NextTermDuration { get; set; }

    /// <summary>The billing cycle of the next term: monthly, annual or triennial.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NextTermBillingCycle { get; set; }

    /// <summary>The offer of the next term, as PRODUCT:SKU:AVAILABILITY.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NextTermOfferId { get; set; }

    /// <summary>Removes what is scheduled for the next term.</summary>
    [Parameter]
    public SwitchParameter ClearNextTerm { get; set; }

    private protected override string Title => "Changing subscriptions";

    private protected override Task<SubscriptionPlan> PlanAsync(SubscriptionPlanner planner, SubscriptionName name, CancellationToken cancellationToken) =>
        planner.SetAsync(name, Wanted(), cancellationToken);

    private protected override string Act(SubscriptionPlan plan) => $"Change the {plan.Words} of";

    private SubscriptionRequest Wanted() => new()
    {
        Quantity = Quantity,
        FriendlyName = Cells.Said(FriendlyName),
        EndOfTerm = EndOfTerm,
        NextTermQuantity = NextTermQuantity,
        NextTerm = Cells.Said(NextTermDuration),
        NextTermBillingCycle = Cells.Said(NextTermBillingCycle),
        NextTermOfferId = Cells.Said(NextTermOfferId),
        ClearsNextTerm = ClearNextTerm,
    };
}
