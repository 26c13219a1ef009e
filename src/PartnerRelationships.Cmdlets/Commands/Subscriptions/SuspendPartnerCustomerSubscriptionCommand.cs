using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>Suspends subscriptions of customers: their users lose the service at once. New-commerce subscriptions are still billed.</summary>
[Cmdlet(VerbsLifecycle.Suspend, Nouns.PartnerCustomerSubscription, DefaultParameterSetName = BySubscriptionSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class SuspendPartnerCustomerSubscriptionCommand : SubscriptionCmdlet
{
    private protected override string Title => "Suspending subscriptions";

    private protected override Task<SubscriptionPlan> PlanAsync(SubscriptionPlanner planner, SubscriptionName name, CancellationToken cancellationToken) => planner.SuspendAsync(name, cancellationToken);

    private protected override string Act(SubscriptionPlan plan) => "Suspend";
}
