using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>What every change of a customer's account needs.</summary>
public interface IChangePorts : IPartnerContext
{
    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }
}
