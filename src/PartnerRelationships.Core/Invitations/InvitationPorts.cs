using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Invitations;

/// <summary>What every use case of invitations needs.</summary>
public interface IInvitationPorts : IPartnerContext
{
    /// <summary>The ledger's invitations.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IInvitationStore Invitations { get; }

    /// <summary>Reads the HTML of mails.</summary>
    IHtmlReader Html { get; }
}

/// <summary>What making invitations needs besides.</summary>
public interface IInvitingPorts : IInvitationPorts
{
    /// <summary>The personalised invitation links.</summary>
    IInvitationLinks InvitationLinks { get; }

    /// <summary>The partners on the other side.</summary>
    IPartnerDirectory Partners { get; }

    /// <summary>The partner's customers: whom not to invite again.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>Delegated admin relationships; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>The customer's side; null everywhere but in a sandbox.</summary>
    ICustomerConsent? Consent { get; }
}

/// <summary>What noticing acceptances needs besides.</summary>
public interface IAcceptancePorts : IInvitationPorts
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>The service's log of what was done; null if the connection cannot reach it.</summary>
    IAuditLog? Audit { get; }

    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }
}
