using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>What proving runs needs.</summary>
public interface IEvidencePorts : IPartnerContext
{
    /// <summary>The ledger's runs.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IRemovalJournal Removals { get; }

    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }

    /// <summary>The ledger as it is kept.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    ILedgerInspection LedgerInspection { get; }

    /// <summary>The service's log of what was done; null where the connection cannot reach it.</summary>
    IAuditLog? Audit { get; }
}
