using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Roles;

namespace PartnerRelationships.Core.Accounts.Roles;

/// <summary>What reading and changing directory roles needs.</summary>
public interface IRolePorts : IChangePorts
{
    /// <summary>The directory roles of customers' tenants.</summary>
    ICustomerRoles Roles { get; }
}
