using PartnerRelationships.Core.Accounts.Licences;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.ExitPacks;

/// <summary>What reading all there is of a customer needs.</summary>
public interface IExitPackPorts : IProfilePorts, IUserPorts, ILicensePorts, IRelationshipPorts
{
    /// <summary>The partner's customers.</summary>
    new ICustomerDirectory Customers { get; }

    /// <summary>What customers have.</summary>
    ISubscriptionCatalog Subscriptions { get; }
}
