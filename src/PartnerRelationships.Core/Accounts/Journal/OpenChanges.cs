using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>The changes that earlier runs left in doubt, read once for each customer.</summary>
internal sealed class OpenChanges(IChangePorts ports)
{
    // Changes without a customer, who is not there yet, stand under the empty id.
    private readonly AskedOnce<Guid, IReadOnlyList<OpenChange>> byCustomer = new((customer, token) => ReadAsync(ports, customer == Guid.Empty ? null : customer, token));

    /// <summary>What an earlier run left in doubt of this very change; null for nothing.</summary>
    public async Task<OpenChange?> FindAsync(AccountChange change, CancellationToken cancellationToken)
    {
        var open = await byCustomer.GetAsync(change.CustomerId ?? Guid.Empty, cancellationToken).ConfigureAwait(false);
        return open.LastOrDefault(one => IsSame(one.Change, change));
    }

    // What was there before may read differently now, if it came about.
    private static bool IsSame(AccountChange one, AccountChange other) =>
        one.Action == other.Action
        && string.Equals(one.SubjectId, other.SubjectId, StringComparison.OrdinalIgnoreCase)
        && Wanted(one).SetEquals(Wanted(other));

    // The default day of an agreement is today: the same command on another day is the same change.
    private static HashSet<(string Name, string? After)> Wanted(AccountChange change) => [.. change.Fields.Where(field => field.Name != "agreedOn").Select(field => (field.Name, field.After))];

    private static async Task<IReadOnlyList<OpenChange>> ReadAsync(IChangePorts ports, Guid? customerId, CancellationToken cancellationToken)
    {
        var events = new CollectingSink<RelationshipEvent>();
        await ports.Events.ListAsync(ports.Profile.TenantId, new EventFilter { CustomerId = customerId, IsInDoubt = true }, events, cancellationToken).ConfigureAwait(false);
        return [.. events.Items.Select(OpenChange.Of).OfType<OpenChange>().Where(one => one.Change.CustomerId == customerId)];
    }
}
