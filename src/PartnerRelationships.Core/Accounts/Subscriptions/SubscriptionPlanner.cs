using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Reads subscriptions and checks what is wanted of them before anything is sent: what cannot be is refused, what it costs is said.</summary>
public sealed class SubscriptionPlanner(ISubscriptionPorts ports)
{
    /// <summary>Checks a change of quantity, name, renewal or next term.</summary>
    /// <exception cref="InvalidInputException">Nothing is asked for (SubscriptionChangeEmpty), or what is asked for cannot go together or is malformed.</exception>
    /// <exception cref="NotFoundException">There is no such subscription (SubscriptionNotFound).</exception>
    /// <exception cref="ConflictException">The subscription does not allow it: SubscriptionOver, SubscriptionSuspended, SeatsNotReducible, EndOfTermNotOffered,
    /// NextTermNotOffered, QuantityNotOffered.</exception>
    public async Task<SubscriptionPlan> SetAsync(SubscriptionName name, SubscriptionRequest request, CancellationToken cancellationToken)
    {
        RequestRules.Require(request);
        return Judge(await ReadAsync(name, cancellationToken).ConfigureAwait(false));

        SubscriptionPlan Judge(SubscriptionVersion version)
        {
            var (subscription, now) = (version.Subscription, ports.Clock.Now);
            var edit = new SetRules(subscription, now).EditOf(request);
            return new SubscriptionPlan(name, version, "SetSubscription", edit, new SetEffects(subscription, now).Of(edit), Judge);
        }
    }

    /// <summary>Checks that a subscription can be suspended.</summary>
    /// <exception cref="ConflictException">It is over (SubscriptionOver).</exception>
    public Task<SubscriptionPlan> SuspendAsync(SubscriptionName name, CancellationToken cancellationToken) =>
        SetStatusAsync(name, "SuspendSubscription", SubscriptionStatuses.Suspended, status => status.Suspend(), cancellationToken);

    /// <summary>Checks that a subscription can be resumed.</summary>
    /// <exception cref="ConflictException">It is over (SubscriptionOver).</exception>
    public Task<SubscriptionPlan> ResumeAsync(SubscriptionName name, CancellationToken cancellationToken) =>
        SetStatusAsync(name, "ResumeSubscription", SubscriptionStatuses.Active, status => status.Resume(), cancellationToken);

    /// <summary>Checks that a subscription can be cancelled permanently.</summary>
    /// <exception cref="ConflictException">It is over (SubscriptionOver), its window is (CancellationWindowOver), or nothing of its kind can be cancelled
    /// (CancellationNotOffered).</exception>
    public Task<SubscriptionPlan> StopAsync(SubscriptionName name, CancellationToken cancellationToken) =>
        SetStatusAsync(name, "CancelSubscription", SubscriptionStatuses.Deleted, status => status.Stop(), cancellationToken);

    private async Task<SubscriptionPlan> SetStatusAsync(SubscriptionName name, string action, string status, Func<StatusRules, string> check, CancellationToken cancellationToken)
    {
        return Judge(await ReadAsync(name, cancellationToken).ConfigureAwait(false));

        SubscriptionPlan Judge(SubscriptionVersion version)
        {
            var effect = SubscriptionStates.Is(version.Subscription, status) ? "" : check(new StatusRules(version.Subscription, ports.Clock.Now));
            return new SubscriptionPlan(name, version, action, new SubscriptionEdit { Status = status }, effect, Judge);
        }
    }

    private async Task<SubscriptionVersion> ReadAsync(SubscriptionName name, CancellationToken cancellationToken) =>
        await SubscriptionRights.ExplainReadAsync(() => ports.SubscriptionChanges.GetAsync(name.CustomerId, name.SubscriptionId, cancellationToken)).ConfigureAwait(false);
}
