using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>What changing subscriptions needs.</summary>
public interface ISubscriptionPorts : IChangePorts
{
    /// <summary>Changes what customers have.</summary>
    ISubscriptionChanges SubscriptionChanges { get; }
}
