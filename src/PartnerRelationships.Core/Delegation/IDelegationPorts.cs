using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Delegation;

/// <summary>What working on delegated administration needs.</summary>
public interface IDelegationPorts : IChangePorts
{
    /// <summary>Delegated admin relationships; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>Who has their roles; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminAssignments? DelegatedAdminAssignments { get; }

    /// <summary>The security groups of the partner's own tenant; null if the connection does not reach Microsoft Graph.</summary>
    ISecurityGroups? SecurityGroups { get; }

    /// <summary>The delegated administrative privileges of before.</summary>
    IDelegatedAdminPrivileges DelegatedAdminPrivileges { get; }

    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>Reads the HTML of mails.</summary>
    IHtmlReader Html { get; }
}
