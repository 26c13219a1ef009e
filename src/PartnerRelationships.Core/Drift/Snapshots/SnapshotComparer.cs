using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Drift.Snapshots;

/// <summary>Compares customers' relationships with a snapshot. Held are an id and a hash for each customer of the snapshot, and at most so many customers that differ:
/// for these the file is walked through again.</summary>
public sealed class SnapshotComparer : IRelationshipComparer
{
    private const int MostHeld = 1000;
    private readonly ISnapshot snapshot;
    private readonly HashSet<Guid> left;
    private readonly Dictionary<Guid, CustomerRelationship> differing = [];
    private readonly UnknownParts unknown;
    private readonly PartComparer parts;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="partner">The partner whose customers come.</param>
    /// <param name="isDetailed">Whether each customer was read for what no list has.</param>
    /// <exception cref="InvalidInputException">It is another partner's (SnapshotForeign).</exception>
    public SnapshotComparer(ISnapshot snapshot, Guid partner, Func<bool> isDetailed)
    {
        if (snapshot.Head.PartnerTenantId != partner)
        {
            throw new InvalidInputException("SnapshotForeign", $"{snapshot.Head.Path} is a snapshot of {snapshot.Head.PartnerName} ({snapshot.Head.PartnerTenantId}), not of this connection's partner.");
        }

        this.snapshot = snapshot;
        left = [.. snapshot.Customers];
        unknown = new UnknownParts(isDetailed);
        parts = new PartComparer(new UnknownParts(() => snapshot.Head.IsDetailed), snapshot.Head);
    }

    /// <inheritdoc/>
    public IEnumerable<RelationshipFinding> Take(CustomerRelationship customer)
    {
        left.Remove(customer.CustomerId);
        var now = unknown.Of(customer, privileges: snapshot.Head.IsDetailed);
        if (!snapshot.Has(customer.CustomerId))
        {
            return TieFacts.IsCustomer(customer) == false ? [.. now] : [.. New(customer), .. now];
        }

        // The findings of a customer come together: what differs waits, and so does what is not known of it.
        if (!snapshot.HasSame(customer))
        {
            differing[customer.CustomerId] = customer;
            return differing.Count < MostHeld ? [] : Flush();
        }

        return now;
    }

    /// <inheritdoc/>
    public void Skip(Guid customerId) => left.Remove(customerId);

    /// <inheritdoc/>
    public IEnumerable<RelationshipFinding> End(bool isEverybody) =>
        Flush().Concat(isEverybody && left.Count > 0 ? snapshot.Read(left).Select(Missing) : []);

    private IEnumerable<RelationshipFinding> Flush()
    {
        if (differing.Count == 0)
        {
            yield break;
        }

        foreach (var before in snapshot.Read(new HashSet<Guid>(differing.Keys)))
        {
            var now = differing[before.CustomerId];
            foreach (var finding in parts.Of(before, now).Concat(unknown.Of(now, privileges: snapshot.Head.IsDetailed)))
            {
                yield return finding;
            }
        }

        differing.Clear();
    }

    private IEnumerable<RelationshipFinding> New(CustomerRelationship customer)
    {
        if (snapshot.Head.IsOfEverybody)
        {
            yield return (customer.Find(RelationshipRule.CustomerNew, FindingSeverity.Low, null, $"It is a customer now, but was not on {ScreenTime.Day(snapshot.Head.SavedOn)}.") with { Expected = "none", Actual = customer.Reseller })
                .NotPlanned(DriftText.Show(customer.CustomerId), "A new customer needs no correction; save a new snapshot.");
        }
    }

    private RelationshipFinding Missing(CustomerRelationship before) =>
        (before.Find(RelationshipRule.CustomerMissing, FindingSeverity.High, null, $"It was a customer on {ScreenTime.Day(snapshot.Head.SavedOn)}, but is not any more.") with { Expected = before.Reseller, Actual = "none" })
        .NotPlanned(DriftText.Invite(before, provider: null), "The customer has to accept an invitation.");
}
