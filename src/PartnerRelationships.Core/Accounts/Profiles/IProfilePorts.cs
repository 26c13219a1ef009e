using PartnerRelationships.Core.Accounts.Agreements;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Profiles;

namespace PartnerRelationships.Core.Accounts.Profiles;

/// <summary>What reading a customer's account as a whole, and changing its billing profile, needs.</summary>
public interface IProfilePorts : IAgreementPorts
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>Customers' profiles.</summary>
    ICustomerProfiles CustomerProfiles { get; }
}
