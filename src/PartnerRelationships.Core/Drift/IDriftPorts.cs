using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Drift;

/// <summary>What comparing relationships needs beside what reading them does.</summary>
public interface IDriftPorts : IRelationshipPorts
{
    /// <summary>What customers have.</summary>
    ISubscriptionCatalog Subscriptions { get; }
}
