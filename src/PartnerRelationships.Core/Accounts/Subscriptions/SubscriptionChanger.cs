using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Carries out changes of subscriptions that were checked: each is in the ledger before it leaves, never writes over what somebody else changed
/// in the meantime, and is believed when the service shows it. One for a command.</summary>
public sealed class SubscriptionChanger(ISubscriptionPorts ports)
{
    private readonly ChangeJournal journal = new(ports);

    /// <summary>Carries out a plan; of one that changes nothing it settles what an earlier run left in doubt.</summary>
    /// <returns>The subscription as the service shows it.</returns>
    /// <exception cref="ConflictException">Somebody else changed the same in the meantime (SubscriptionChangeConflict), or keeps changing it (EtagStale); an operation is
    /// pending; or the service does not show what it accepted (ChangeNotConfirmed).</exception>
    /// <exception cref="AccessDeniedException">The provider must do it (SubscriptionNeedsProvider), or a role is missing (RoleMissing).</exception>
    /// <exception cref="UnreachableException">It is unknown whether it was carried out (ChangeInDoubt).</exception>
    public async Task<PartnerCustomerSubscription> CarryOutAsync(SubscriptionPlan plan, CancellationToken cancellationToken)
    {
        var sending = new SubscriptionSending(ports, plan);
        if (plan.IsNothing)
        {
            await journal.SettleAsync(plan.Entry, _ => Task.FromResult(true), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await SubscriptionRights.ExplainChangeAsync(
                ports, () => journal.CarryOutAsync(plan.Entry, sending.SendAsync, sending.ConfirmAsync, sending.IsShownAsync, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return SubscriptionList.Told(sending.Shown, ports.Clock.Now) with { CustomerName = plan.Name.CustomerName };
    }
}
