using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Renewals;

/// <summary>What renewing delegated administration needs.</summary>
public interface IRenewalPorts : IDelegationPorts, IInvitationPorts
{
    /// <summary>Reads the HTML of mails.</summary>
    new IHtmlReader Html { get; }
}
