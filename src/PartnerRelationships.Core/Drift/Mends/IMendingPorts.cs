using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>What mending needs.</summary>
public interface IMendingPorts : IPartnerContext
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>Delegated admin relationships; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>Who has their roles; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminAssignments? DelegatedAdminAssignments { get; }

    /// <summary>The delegated administrative privileges of before.</summary>
    IDelegatedAdminPrivileges DelegatedAdminPrivileges { get; }
}
