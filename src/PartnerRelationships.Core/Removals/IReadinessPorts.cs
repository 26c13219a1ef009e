using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals;

/// <summary>What checking whether a relationship may end needs.</summary>
public interface IReadinessPorts : IPartnerContext
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>What customers have.</summary>
    ISubscriptionCatalog Subscriptions { get; }
}
