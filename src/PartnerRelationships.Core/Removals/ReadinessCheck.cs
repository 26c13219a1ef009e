using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Removals;

/// <summary>Tells whether a customer's relationship could end now, by reading only. One serves many customers at once.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="lanes">How many requests may be in progress at once; null for as many as there are.</param>
/// <param name="prices">What subscriptions cost; null if unknown.</param>
public sealed class ReadinessCheck(IReadinessPorts ports, RequestLanes? lanes = null, PriceList? prices = null)
{
    /// <summary>Checks one customer.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public async Task<CustomerRemovalReadiness> CheckAsync(Guid customerId, CancellationToken cancellationToken) =>
        (await ExamineAsync(customerId, cancellationToken).ConfigureAwait(false)).Readiness;

    /// <summary>Checks one customer, and hands over what it was judged by.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public async Task<CustomerExamination> ExamineAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var state = await AskAsync(() => ports.Customers.ReadStateAsync(customerId, cancellationToken), cancellationToken).ConfigureAwait(false);
        var (subscriptions, blockers, areKnown) = state.IsGone ? ([], [], true) : await HoldingsAsync(customerId, state, cancellationToken).ConfigureAwait(false);
        var readiness = new CustomerRemovalReadiness
        {
            CustomerId = customerId,
            Name = state.Name,
            Domain = state.Domain,
            Relationship = state.Relationship,
            DelegatedAdmin = state.DelegatedAdmin,
            Verdict = state.IsGone ? ReadinessVerdict.AlreadyGone : blockers.Count > 0 ? ReadinessVerdict.Blocked : ReadinessVerdict.Ready,
            Blockers = blockers,
            Notes = RemovalRules.Notes(subscriptions, ports.Clock.Now),
            RemovableFrom = RemovableFrom(blockers),
            ReadOn = ports.Clock.Now,
        };
        return new CustomerExamination(readiness, subscriptions, [.. state.Domains.Append(state.Domain).OfType<string>()]) { AreSubscriptionsKnown = areKnown, Country = state.Country };
    }

    private static DateTimeOffset? RemovableFrom(IReadOnlyList<Blocker> blockers) =>
        blockers.Count > 0 && blockers.All(blocker => blocker.ClearedFrom is not null) ? blockers.Max(blocker => blocker.ClearedFrom) : null;

    private async Task<(IReadOnlyList<PartnerCustomerSubscription> Subscriptions, IReadOnlyList<Blocker> Blockers, bool AreKnown)> HoldingsAsync(
        Guid customerId, CustomerState state, CancellationToken cancellationToken)
    {
        var subscriptions = TryReadAsync("subscriptions", () => ports.Subscriptions.ListAsync(customerId, cancellationToken), cancellationToken);
        var entitlements = TryReadAsync("entitlements", () => ports.Subscriptions.ListEntitlementsAsync(customerId, cancellationToken), cancellationToken);
        await Task.WhenAll(subscriptions, entitlements).ConfigureAwait(false);
        var (bought, boughtProblem) = await subscriptions.ConfigureAwait(false);
        var (held, heldProblem) = await entitlements.ConfigureAwait(false);
        var type = bought.Count + held.Count > 0 ? await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false) : null;
        return (bought, new[] { RemovalRules.OfRelationship(state.Relationship) }
            .Concat(RemovalRules.Blockers(bought, held, type, ports.Clock.Now, prices))
            .Append(boughtProblem).Append(heldProblem)
            .OfType<Blocker>().ToArray(), boughtProblem is null);
    }

    // A reseller may be refused what its provider sells (contract §2.5): that is an answer, not the end of the check.
    private async Task<(IReadOnlyList<T> Items, Blocker? Problem)> TryReadAsync<T>(
        string what, Func<Task<IReadOnlyList<T>>> read, CancellationToken cancellationToken)
    {
        try
        {
            return (await AskAsync(read, cancellationToken).ConfigureAwait(false), null);
        }
        catch (AccessDeniedException error)
        {
            return ([], RemovalRules.NotReadable(what, error));
        }
    }

    private Task<T> AskAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken) =>
        lanes is null ? request() : lanes.RunAsync(request, cancellationToken);
}
