using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>What keeping a policy needs.</summary>
public interface IPolicyPorts : IRunPorts
{
    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }
}
