using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>What carrying out removals needs.</summary>
public interface IRemovalPorts : IReadinessPorts
{
    /// <summary>The call that ends a relationship.</summary>
    IRelationshipRemover Remover { get; }

    /// <summary>Changes what customers have.</summary>
    ISubscriptionChanges SubscriptionChanges { get; }

    /// <summary>Delegated admin relationships; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }
}
