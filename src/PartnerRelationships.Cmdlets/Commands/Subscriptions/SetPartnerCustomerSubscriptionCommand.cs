using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>Changes subscriptions of customers: what is given, and nothing else. What it costs or gives back is said before it is asked.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.PartnerCustomerSubscription, DefaultParameterSetName = BySubscriptionSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class SetPartnerCustomerSubscriptionCommand : SubscriptionCmdlet
{
    /// <summary>Seats or licences, from now on.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [EmptyCell]
    public int? Quantity { get; set; }

    /// <summary>Your name for it.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? FriendlyName { get; set; }

    /// <summary>What is to happen at the end of the term: it renews, goes on in an extended term (paid), or ends. Unknown asks for nothing.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [EmptyCell]
    public EndOfTerm? EndOfTerm { get; set; }

    /// <summary>Seats or licences of the next term.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [EmptyCell]
    public int? NextTermQuantity { get; set; }

    /// <summary>Length of the next term: P1M, P1Y or P3Y.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NextTermDuration { get; set; }

    /// <summary>Billing cycle of the next term: monthly, annual or triennial.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NextTermBillingCycle { get; set; }

    /// <summary>Offer of the next term: PRODUCT:SKU:AVAILABILITY.</summary>
    [Parameter(ParameterSetName = BySubscriptionSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NextTermOfferId { get; set; }

    /// <summary>Takes back what is scheduled for the next term.</summary>
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
