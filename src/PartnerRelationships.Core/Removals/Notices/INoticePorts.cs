using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>What drafting notices needs.</summary>
public interface INoticePorts : IPartnerContext
{
    /// <summary>Reads the HTML of mails.</summary>
    IHtmlReader Html { get; }

    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }
}
