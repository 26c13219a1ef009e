using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>Resumes suspended subscriptions of customers.</summary>
[Cmdlet(VerbsLifecycle.Resume, Nouns.PartnerCustomerSubscription, DefaultParameterSetName = BySubscriptionSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class ResumePartnerCustomerSubscriptionCommand : SubscriptionCmdlet
{
    private protected override string Title => "Resuming subscriptions";

    private protected override Task<SubscriptionPlan> PlanAsync(SubscriptionPlanner planner, SubscriptionName name, CancellationToken cancellationToken) => planner.ResumeAsync(name, cancellationToken);

    private protected override string Act(SubscriptionPlan plan) => "Resume";
}
