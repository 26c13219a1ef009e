using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Handovers;

/// <summary>Which customers a distributor holds, as the partner's own list shows it. A list is read for all customers at once, and again only where the reading that
/// is there cannot answer.</summary>
internal sealed class ProviderHolds(ICustomerDirectory customers, IClock clock)
{
    /// <summary>For how long a reading stands for what is so now.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(2);

    private readonly Dictionary<Guid, Reading> latest = [];

    /// <summary>Whether a distributor holds a customer, as any reading shows it.</summary>
    public async Task<bool> HasAsync(Guid provider, Guid customer, CancellationToken cancellationToken) =>
        (await ListAsync(provider, DateTimeOffset.MinValue, cancellationToken).ConfigureAwait(false)).Contains(customer);

    /// <summary>Whether it does, as a reading shows it that began after a moment. That it is not believed of a fresh one only.</summary>
    public async Task<bool> HasAsync(Guid provider, Guid customer, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await ListAsync(provider, since, cancellationToken).ConfigureAwait(false)).Contains(customer)
        || (await ListAsync(provider, clock.Now - Freshness, cancellationToken).ConfigureAwait(false)).Contains(customer);

    private Task<HashSet<Guid>> ListAsync(Guid provider, DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (latest)
        {
            if (!latest.TryGetValue(provider, out var reading) || reading.BeganOn <= since || reading.Held.IsFaulted || reading.Held.IsCanceled)
            {
                latest[provider] = reading = new Reading(clock.Now, customers.ListIdsAsync(new CustomerSearch { IndirectProvider = provider }.ServiceFilter, cancellationToken));
            }

            return reading.Held;
        }
    }

    private sealed record Reading(DateTimeOffset BeganOn, Task<HashSet<Guid>> Held);
}
