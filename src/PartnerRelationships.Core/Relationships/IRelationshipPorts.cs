using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Relationships;

/// <summary>What reading a customer's relationships needs.</summary>
public interface IRelationshipPorts : IPartnerContext
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>The partners on the other side.</summary>
    IPartnerDirectory Partners { get; }

    /// <summary>Delegated admin relationships; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>Who has their roles; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminAssignments? DelegatedAdminAssignments { get; }

    /// <summary>The security groups of the partner's own tenant; null if the connection does not reach Microsoft Graph.</summary>
    ISecurityGroups? SecurityGroups { get; }

    /// <summary>What the ledger remembers of customers.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    ICustomerRecords Records { get; }
}
