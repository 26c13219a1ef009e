using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Drift;

/// <summary>Compares customers' relationships with something, one by one as they are read. The findings of a customer come together.</summary>
public interface IRelationshipComparer
{
    /// <summary>What is to be said by now.</summary>
    IEnumerable<RelationshipFinding> Take(CustomerRelationship customer);

    /// <summary>A customer could not be read: it is there anyway.</summary>
    void Skip(Guid customerId);

    /// <summary>What is to be said when all have come.</summary>
    /// <param name="isEverybody">Whether these were all customers: one that was not among them is no longer a customer.</param>
    IEnumerable<RelationshipFinding> End(bool isEverybody);
}
