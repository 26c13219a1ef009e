using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>What reading and changing users needs.</summary>
public interface IUserPorts : IChangePorts
{
    /// <summary>The users of customers.</summary>
    ICustomerUsers Users { get; }
}
