using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>Everybody's ties, from lists that were read once.</summary>
public sealed class RelationshipBook
{
    private readonly ListedCustomers customers;
    private readonly TieBook ties;
    private readonly IClock clock;

    internal RelationshipBook(ListedCustomers customers, TieBook ties, IClock clock) => (this.customers, this.ties, this.clock) = (customers, ties, clock);

    /// <summary>A customer's; null if the list of customers does not have it.</summary>
    public CustomerRelationship? Find(Guid customerId) =>
        customers.Find(customerId) is { } customer ? RelationshipReader.Of(customerId, customer, ties.Of(customerId), clock.Now) : null;
}
