using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>Cancels subscriptions of customers permanently, while the service still accepts a cancellation.</summary>
[Cmdlet(VerbsLifecycle.Stop, Nouns.PartnerCustomerSubscription, DefaultParameterSetName = BySubscriptionSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class StopPartnerCustomerSubscriptionCommand : SubscriptionCmdlet
{
    private protected override string Title => "Cancelling subscriptions";

    private protected override Task<SubscriptionPlan> PlanAsync(SubscriptionPlanner planner, SubscriptionName name, CancellationToken cancellationToken) => planner.StopAsync(name, cancellationToken);

    private protected override string Act(SubscriptionPlan plan) => "Cancel";
}
