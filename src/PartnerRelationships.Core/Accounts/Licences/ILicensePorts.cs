using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Licences;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>What reading and changing licences needs.</summary>
public interface ILicensePorts : IChangePorts
{
    /// <summary>The licences of customers and of their users.</summary>
    ICustomerLicenses Licenses { get; }
}
