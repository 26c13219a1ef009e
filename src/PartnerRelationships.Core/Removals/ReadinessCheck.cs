using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Removals;

/// <summary>Tells whether a customer's relationship could end now, by reading only.</summary>
public sealed class ReadinessCheck(PartnerSession session)
{
    /// <summary>Checks one customer.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public async Task<CustomerRemovalReadiness> CheckAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var state = await session.Customers.ReadStateAsync(customerId, cancellationToken).ConfigureAwait(false);
        var blockers = state.IsGone ? [] : await BlockersAsync(customerId, cancellationToken).ConfigureAwait(false);
        return new CustomerRemovalReadiness
        {
            CustomerId = customerId,
            Name = state.Name,
            Domain = state.Domain,
            DelegatedAdmin = state.DelegatedAdmin,
            Verdict = state.IsGone ? RemovalVerdict.AlreadyGone : blockers.Count > 0 ? RemovalVerdict.Blocked : RemovalVerdict.Ready,
            Blockers = blockers,
            RemovableFrom = RemovableFrom(blockers),
            ReadOn = session.Clock.Now,
        };
    }

    private static DateTimeOffset? RemovableFrom(IReadOnlyList<RemovalBlocker> blockers) =>
        blockers.Count > 0 && blockers.All(blocker => blocker.ClearedFrom is not null) ? blockers.Max(blocker => blocker.ClearedFrom) : null;

    private async Task<IReadOnlyList<RemovalBlocker>> BlockersAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var subscriptions = TryReadAsync("subscriptions", () => session.Subscriptions.ListAsync(customerId, cancellationToken));
        var entitlements = TryReadAsync("entitlements", () => session.Subscriptions.ListEntitlementsAsync(customerId, cancellationToken));
        await Task.WhenAll(subscriptions, entitlements).ConfigureAwait(false);
        var (bought, boughtProblem) = await subscriptions.ConfigureAwait(false);
        var (held, heldProblem) = await entitlements.ConfigureAwait(false);
        return RemovalRules.Blockers(bought, held, session.PartnerType, session.Clock.Now)
            .Concat(new[] { boughtProblem, heldProblem }.OfType<RemovalBlocker>())
            .ToArray();
    }

    // A reseller may be refused what its provider sells (contract §2.5): that is an answer, not the end of the check.
    private static async Task<(IReadOnlyList<T> Items, RemovalBlocker? Problem)> TryReadAsync<T>(string what, Func<Task<IReadOnlyList<T>>> read)
    {
        try
        {
            return (await read().ConfigureAwait(false), null);
        }
        catch (AccessDeniedException error)
        {
            return ([], RemovalRules.NotReadable(what, error));
        }
    }
}
