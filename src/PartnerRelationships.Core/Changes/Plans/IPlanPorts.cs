using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>What making and judging plans needs.</summary>
public interface IPlanPorts : IPolicyPorts
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>Delegated admin relationships; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>Tells which approvals are signed.</summary>
    IApprovalSignatures Signatures { get; }
}
