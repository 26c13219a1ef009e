using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>What proving runs needs.</summary>
public interface IEvidencePorts : IRunPorts
{
    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }

    /// <summary>The ledger as it is kept.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    ILedgerInspection LedgerInspection { get; }

    /// <summary>The service's log of what was done; null if the connection cannot reach it.</summary>
    IAuditLog? Audit { get; }
}
